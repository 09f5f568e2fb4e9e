import type { LumaImage } from '../image/index.ts';
import type { FaceLandmarks } from './face-landmarks.ts';
import { headPose, type HeadPose } from './head-pose.ts';
import { exposureOf, lightEvennessOf, type Exposure, type LightEvenness } from './light.ts';
import { sharpnessOf, type Sharpness } from './sharpness.ts';

/** What one photo can tell of itself. It is kept with the photo; comparing two photos needs nothing more. */
export type CaptureFacts = {
  /** Size of the picture that was measured. */
  readonly width_px: number;
  readonly height_px: number;
  readonly sharpness: Sharpness | null;
  readonly exposure: Exposure;
  readonly light: LightEvenness;
  /** Null where no landmarks were found, or none can be: then pose and scale are not known. */
  readonly pose: HeadPose | null;
};

/** Measures the photo on the device, with landmarks or without. Landmarks are in pixels of this very picture. */
export function measureCapture(image: LumaImage, landmarks: FaceLandmarks | null): CaptureFacts {
  return {
    width_px: image.width,
    height_px: image.height,
    sharpness: sharpnessOf(image, landmarks),
    exposure: exposureOf(image, landmarks),
    light: lightEvennessOf(image, landmarks),
    pose: landmarks === null ? null : headPose(landmarks),
  };
}
