import { findOutcomeScale } from '../catalog/index.ts';
import type { ScaleBand } from '../catalog/index.ts';

/** The published band that a score lies in, or null: not every scale has bands, and a score between two of them has none. */
export function bandOf(scale: string, score: number): ScaleBand | null {
  const bands = findOutcomeScale(scale)?.bands ?? [];
  return bands.find(({ from, to }) => score >= from && score <= to) ?? null;
}
