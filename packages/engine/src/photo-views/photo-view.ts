import type { SignOff } from '../kernel/index.ts';

/** A standard photograph: from where, showing what. Which views make a set is nobody's published rule: `default`. */
export type PhotoView = {
  readonly code: string;
  readonly name: string;
  /** What to ask of the patient and of whoever holds the camera. */
  readonly instruction: string;
  /** Zones of the catalogue that this view shows. */
  readonly zones: readonly string[];
  /** Where the head points; null where the view shows no face that landmarks could be found in. */
  readonly pose: ViewPose | null;
  readonly revision: number;
  readonly retired: boolean;
  readonly sign_off: SignOff;
};

/** Degrees. Yaw is positive when the nose points to the right edge of the photo, pitch when it points up. */
export type ViewPose = { readonly yaw_deg: number; readonly pitch_deg: number };
