export { blurred } from './blur.ts';
export {
  insideOf,
  lumaImage,
  lumaOf,
  rgbaImage,
  wholeOf,
  type Box,
  type LumaImage,
  type Point,
  type RgbaImage,
} from './image.ts';
export { brightnessAt, resampled, shrunk } from './resample.ts';
