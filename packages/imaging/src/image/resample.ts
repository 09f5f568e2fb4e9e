import type { Box, LumaImage } from './image.ts';

/** Brightness between pixels, by the four around; beyond the edge the edge goes on. */
export function brightnessAt({ width, height, luma }: LumaImage, x: number, y: number): number {
  const cx = Math.min(Math.max(x, 0), width - 1);
  const cy = Math.min(Math.max(y, 0), height - 1);
  const [left, top] = [Math.floor(cx), Math.floor(cy)];
  const [fx, fy] = [cx - left, cy - top];
  const right = Math.min(left + 1, width - 1);
  const [upper, lower] = [top * width, Math.min(top + 1, height - 1) * width];
  const above = (luma[upper + left] ?? 0) * (1 - fx) + (luma[upper + right] ?? 0) * fx;
  const below = (luma[lower + left] ?? 0) * (1 - fx) + (luma[lower + right] ?? 0) * fx;
  return above * (1 - fy) + below * fy;
}

/** A part of the photo at another size. Made smaller it is averaged over areas, so that fine detail does not alias. */
export function resampled(image: LumaImage, box: Box, width: number, height: number): LumaImage {
  const luma = new Float32Array(width * height);
  const [stepX, stepY] = [box.width / width, box.height / height];
  const [samplesX, samplesY] = [Math.max(1, Math.ceil(stepX)), Math.max(1, Math.ceil(stepY))];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (let sy = 0; sy < samplesY; sy += 1)
        for (let sx = 0; sx < samplesX; sx += 1) {
          const fromX = box.left + (x + (sx + 0.5) / samplesX) * stepX - 0.5;
          const fromY = box.top + (y + (sy + 0.5) / samplesY) * stepY - 0.5;
          sum += brightnessAt(image, fromX, fromY);
        }
      luma[y * width + x] = sum / (samplesX * samplesY);
    }
  return { width, height, luma };
}

/** At most `longest` pixels on the longer side; never enlarged. */
export function shrunk(image: LumaImage, longest: number): LumaImage {
  const factor = Math.min(1, longest / Math.max(image.width, image.height));
  if (factor === 1) return image;
  const width = Math.max(1, Math.round(image.width * factor));
  const height = Math.max(1, Math.round(image.height * factor));
  return resampled(image, { left: 0, top: 0, width: image.width, height: image.height }, width, height);
}
