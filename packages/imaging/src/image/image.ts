/** A photo as browsers and decoders give it: four bytes for each pixel, rows from the top. */
export type RgbaImage = {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array | Uint8ClampedArray;
};

/** Brightness alone, 0 black to 1 white, as encoded (not linear light): what edges and exposure are read from. */
export type LumaImage = { readonly width: number; readonly height: number; readonly luma: Float32Array };

/** A place in a photo: pixels from its left and upper edge. */
export type Point = { readonly x: number; readonly y: number };

/** A part of a photo, in pixels. */
export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** Throws where the array does not hold the pixels that the size promises: that is a fault of the caller. */
export function rgbaImage(width: number, height: number, rgba: RgbaImage['rgba']): RgbaImage {
  demandSize(width, height, rgba.length, 4);
  return { width, height, rgba };
}

export function lumaImage(width: number, height: number, luma: Float32Array): LumaImage {
  demandSize(width, height, luma.length, 1);
  return { width, height, luma };
}

/** Weights of Rec. 709. */
export function lumaOf({ width, height, rgba }: RgbaImage): LumaImage {
  const luma = new Float32Array(width * height);
  for (let at = 0; at < luma.length; at += 1) {
    const from = at * 4;
    luma[at] = (0.2126 * (rgba[from] ?? 0) + 0.7152 * (rgba[from + 1] ?? 0) + 0.0722 * (rgba[from + 2] ?? 0)) / 255;
  }
  return { width, height, luma };
}

/** The part of `box` that lies inside the photo; null where nothing of it does. */
export function insideOf(image: { readonly width: number; readonly height: number }, box: Box): Box | null {
  const left = Math.max(0, Math.floor(box.left));
  const top = Math.max(0, Math.floor(box.top));
  const width = Math.min(image.width, Math.ceil(box.left + box.width)) - left;
  const height = Math.min(image.height, Math.ceil(box.top + box.height)) - top;
  return width > 0 && height > 0 ? { left, top, width, height } : null;
}

export function wholeOf({ width, height }: { readonly width: number; readonly height: number }): Box {
  return { left: 0, top: 0, width, height };
}

function demandSize(width: number, height: number, length: number, channels: number): void {
  const isSize = Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0;
  if (!isSize || length !== width * height * channels)
    throw new RangeError(`${width} × ${height} pixels are not ${length} values`);
}
