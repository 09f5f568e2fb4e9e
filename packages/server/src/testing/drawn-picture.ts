import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** Pictures for tests, drawn here: no photo of a person is in the repository. */
export type PictureWish = {
  readonly width?: number;
  readonly height?: number;
  /** Another number is another picture. */
  readonly seed?: number;
  /** Adds what a camera writes, a position included. */
  readonly camera?: boolean;
};

export function drawnJpeg(wish: PictureWish = {}): Promise<Buffer> {
  const drawn = drawing(wish).jpeg({ quality: 90 });
  return (wish.camera === true ? drawn.withExif(CAMERA) : drawn).toBuffer();
}

export function drawnPng(wish: PictureWish = {}): Promise<Buffer> {
  return drawing(wish).png().toBuffer();
}

export function drawnWebp(wish: PictureWish = {}): Promise<Buffer> {
  return drawing(wish).webp().toBuffer();
}

/** The same picture, lying on its side, with the note that it is to be turned. */
export function drawnSideways(wish: PictureWish = {}): Promise<Buffer> {
  return drawing(wish).jpeg().withMetadata({ orientation: 6 }).toBuffer();
}

/** A PNG of a few bytes whose head claims this size: unpacked it would fill the memory. */
export async function claimingPng(width: number, height: number): Promise<Buffer> {
  const png = await drawnPng({ width: 8, height: 8 });
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

/** A HEIC of 96 × 64 pixels, red growing to the right and green downwards, as a phone would encode it. */
export function smallHeic(): Buffer {
  return Buffer.from(HEIC, 'base64');
}

const CAMERA = {
  IFD0: { Make: 'Drawn', Model: 'Camera of the test' },
  IFD2: { DateTimeOriginal: '2026:11:20 10:15:00', FNumber: '28/10', ExposureTime: '1/125' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 12/1 0/1' },
};

function drawing({ width = 320, height = 240, seed = 1 }: PictureWish): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 3;
      const isLight = (Math.floor(x / 8) + Math.floor(y / 8) + seed) % 2 === 0;
      pixels[at] = isLight ? 190 : 90;
      pixels[at + 1] = (x * 3 + seed * 37) % 200;
      pixels[at + 2] = (y * 2 + seed * 11) % 200;
    }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

const HEIC =
  'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAVZtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAACJpbG9jAA' +
  'AAAERAAAEAAQAAAAABegABAAAAAAAAAGkAAAAjaWluZgAAAAAAAQAAABVpbmZlAgAAAAABAABodmMxAAAAAA5waXRtAAAAAAABAAAA1mlwcnAA' +
  'AAC3aXBjbwAAAHhodmNDAQNwAAAAkAAAAAAAHvAA/P34+AAADwNgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQGEAAQArQgEBA3AAAAMAkA' +
  'AAAwAAAwAeoDCBBZbqSSmubgIaDAgAAAMAyAAAAwAIQGIAAQAHRAHBcrAiQAAAABNjb2xybmNseAABAA0ABoAAAAAUaXNwZQAAAAAAAABgAAAA' +
  'QAAAABBwaXhpAAAAAAMICAgAAAAXaXBtYQAAAAAAAAABAAEEgQIDBAAAAHFtZGF0AAAAZSgBr1h3ghp0On3KNr9Gh+MO6ulxtLV66ku030UQz9' +
  'fVKr3NEz3SVCz0lA7Zyn0NBbQTdMlYM+E6C5mIRU3A2TIDZt/QR+U8O07PdSqXmiEB7Xsul4UWAQJhFDWOuvizXKlJA5GA';
