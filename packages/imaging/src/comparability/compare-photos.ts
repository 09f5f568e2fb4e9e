import type { Comparability, PairAlignment, PhotoToCompare } from './comparability.ts';
import * as part from './comparability-parts.ts';
import { swellingWindow } from './swelling-window.ts';

/**
 * Whether two photos may be held against each other, from what is recorded of each; no pixel is needed, so the server comes
 * to the same answer as the screen. What is not known is said, and never counts as good.
 */
export function comparePhotos(
  before: PhotoToCompare,
  after: PhotoToCompare,
  alignment: PairAlignment | null = null,
): Comparability {
  const window = swellingWindow();
  const parts = [
    part.viewPart(before, after),
    part.posePart(before, after, alignment),
    part.scalePart(before, after, alignment),
    part.lightPart(before, after),
    part.sharpnessPart(before, after),
    part.timingPart(before, after, window.days),
    part.makeUpPart(before, after),
  ];
  const is_poor = parts.some(({ state }) => state === 'poor');
  const unknown = parts.filter(({ state }) => state === 'unknown').map((one) => one.part);
  const known = parts.flatMap(({ score }) => (score === null ? [] : [score]));
  return {
    score: Math.round(Math.min(...known) * 100),
    parts,
    is_poor,
    in_swelling_window: part.isInWindow(before, window.days) || part.isInWindow(after, window.days),
    may_be_evidence: !is_poor && unknown.length === 0,
    unknown,
    window,
  };
}
