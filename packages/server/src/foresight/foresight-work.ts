import { simulateCoverage } from '@stipple/engine/dosimetry';
import type { CoverageWish, DosimetryFault, SimulatedCoverage } from '@stipple/engine/dosimetry';
import { comparePlans } from '@stipple/engine/healing';
import type { Comparison, ComparisonWish, HealingFault } from '@stipple/engine/healing';
import type { Result } from '@stipple/engine/kernel';

/** What a thread is asked: plans compared over a crowd, or the coverage of a zone. */
export type ForesightTask =
  | { readonly kind: 'comparison'; readonly wish: ComparisonWish }
  | { readonly kind: 'coverage'; readonly wish: CoverageWish };

export type ForesightAnswers = {
  readonly comparison: Result<Comparison, readonly HealingFault[]>;
  readonly coverage: Result<SimulatedCoverage, readonly DosimetryFault[]>;
};

/** Does a task; the same answer wherever it is done. */
export function answerTo(task: ForesightTask): ForesightAnswers[ForesightTask['kind']] {
  switch (task.kind) {
    case 'comparison':
      return comparePlans(task.wish);
    case 'coverage':
      return simulateCoverage(task.wish);
  }
}
