export type {
  Comparability,
  ComparabilityPart,
  ComparabilityReason,
  PairAlignment,
  PartName,
  PhotoToCompare,
  ReasonCode,
} from './comparability.ts';
export { comparabilityLimits } from './comparability-limits.ts';
export { comparePhotos } from './compare-photos.ts';
export { swellingWindow, type SwellingWindow } from './swelling-window.ts';
