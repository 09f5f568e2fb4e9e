import { blurred, insideOf, resampled, type Box, type LumaImage } from '../image/index.ts';
import { eyeBand, interOcularPx, type FaceLandmarks } from './face-landmarks.ts';

/**
 * How sharp a photo is: 0 nothing fine is left, towards 1 every edge is crisp. `eye-band` was read where a face always
 * has fine edges (lashes, irises), at one standard size; `whole-photo` depends on what is in the photo, so it compares
 * photos of one view only. The two must not be compared with each other.
 */
export type Sharpness = { readonly value: number; readonly method: 'eye-band' | 'whole-photo' };

/** Pixels between the pupils at which the eye band is read: detail that a smaller face cannot hold counts as lost. */
const STANDARD_EYES_PX = 160;
/** Longer side at which a photo without a face is read. */
const STANDARD_PHOTO_PX = 1024;
/** The second blur, in pixels at the standard size. */
const REBLUR_SIGMA = 2;

/**
 * The eye-band gradient ratio: how much of the gradients is lost by blurring once more. A sharp photo loses most of its
 * fine gradients, one that is blurred already loses hardly any. Brightness and contrast cancel out. Null where the eyes lie
 * outside the photo. The measure's details are `assumption`: no source fixes them.
 */
export function sharpnessOf(image: LumaImage, landmarks: FaceLandmarks | null): Sharpness | null {
  if (landmarks === null) return { value: lossOf(standardPhoto(image)), method: 'whole-photo' };
  const band = standardBand(image, landmarks);
  return band === null ? null : { value: lossOf(band), method: 'eye-band' };
}

function standardBand(image: LumaImage, landmarks: FaceLandmarks): LumaImage | null {
  const eyes = interOcularPx(landmarks);
  const box = eyes < 1 ? null : insideOf(image, eyeBand(landmarks));
  if (box === null || box.width < eyes || box.height < eyes / 4) return null;
  const factor = STANDARD_EYES_PX / eyes;
  return resampled(image, box, sizeOf(box.width, factor), sizeOf(box.height, factor));
}

/** The middle of the photo: what surrounds the patient is not to decide. */
function standardPhoto(image: LumaImage): LumaImage {
  const box: Box = {
    left: image.width * 0.2,
    top: image.height * 0.2,
    width: image.width * 0.6,
    height: image.height * 0.6,
  };
  const factor = Math.min(1, STANDARD_PHOTO_PX / Math.max(image.width, image.height));
  return resampled(image, box, sizeOf(box.width, factor), sizeOf(box.height, factor));
}

function sizeOf(length: number, factor: number): number {
  return Math.max(3, Math.round(length * factor));
}

/** The part of the gradients that a further blur takes away. An even surface has none: 0. */
function lossOf(image: LumaImage): number {
  const fine = gradients(image);
  if (fine < 1e-6) return 0;
  return Math.min(1, Math.max(0, 1 - gradients(blurred(image, REBLUR_SIGMA)) / fine));
}

/** Root of the mean squared brightness gradient: squared, because the plain mean of a lone edge survives any blur. */
function gradients({ width, height, luma }: LumaImage): number {
  let sum = 0;
  for (let y = 1; y < height - 1; y += 1)
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      const [across, down] = [
        (luma[at + 1] ?? 0) - (luma[at - 1] ?? 0),
        (luma[at + width] ?? 0) - (luma[at - width] ?? 0),
      ];
      sum += across * across + down * down;
    }
  return Math.sqrt(sum / (4 * Math.max(1, (width - 2) * (height - 2))));
}
