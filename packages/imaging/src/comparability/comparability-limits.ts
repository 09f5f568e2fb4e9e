/**
 * Up to where a difference between two photos does not matter, and from where it spoils the pair. All `default`: no source
 * was found, they wait for a clinician's sign-off.
 */
export const comparabilityLimits = {
  /** Degrees of the head between the photos. */
  pose_deg: { good: 5, poor: 12 },
  /** Size of the face, as a part. */
  scale: { good: 0.08, poor: 0.25 },
  /** Difference of mean brightness, of contrast, and of the imbalance of light. */
  brightness: { good: 0.05, poor: 0.15 },
  contrast: { good: 0.08, poor: 0.25 },
  evenness: { good: 0.06, poor: 0.2 },
  /** Part without detail in either photo. */
  clipped: { good: 0.005, poor: 0.05 },
  /** Difference of sharpness, and the sharpness below which a photo is blurred. */
  sharpness: { good: 0.1, poor: 0.25 },
  least_sharpness: { 'eye-band': 0.18, 'whole-photo': 0.18 },
  /** Correlation above which photos without landmarks count as lying on each other, and below which they do not: two people
      photographed alike reach 0.76. */
  correlation: { good: 0.95, poor: 0.8 },
} as const;

export type Limit = { readonly good: number; readonly poor: number };

/** 1 up to `good`, 0 from `poor` on, straight between. */
export function closeness(difference: number, { good, poor }: Limit): number {
  const size = Math.abs(difference);
  return Math.min(1, Math.max(0, (poor - size) / (poor - good)));
}
