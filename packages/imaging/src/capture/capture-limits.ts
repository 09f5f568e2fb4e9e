/**
 * What a photo must reach before the shutter opens by itself. No source gives these numbers: every one is `default` and
 * waits for a clinician's sign-off. They hold the shutter back, never the photo: it can always be taken by hand.
 */
export const captureLimits = {
  /** Sharpness by the eye-band gradient ratio, and of a whole photo. */
  least_sharpness: { 'eye-band': 0.3, 'whole-photo': 0.2 },
  /** Mean brightness of the face. Dark skin well lit lies low and pale skin lies high, so the range is wide. */
  least_mean: 0.12,
  most_mean: 0.85,
  /** Part of the face without detail. */
  most_clipped: 0.02,
  least_contrast: 0.1,
  /** Imbalance of the halves. */
  most_uneven: 0.2,
  /** Degrees off the view, and off the baseline photo. */
  most_pose_off_deg: 12,
  most_pose_off_baseline_deg: 6,
  /** Size of the face against the baseline photo, as a part of it, and pixels between the pupils without one. */
  most_scale_off_baseline: 0.08,
  least_inter_ocular_px: 120,
} as const;
