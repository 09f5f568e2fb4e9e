import { expectedCoverage, simulateCoverage } from '@stipple/engine/dosimetry';
import type { DosimetryFault, SimulatedCoverage, Strokes } from '@stipple/engine/dosimetry';
import { barrierBands, compareSimulated, joinCourses, judgedRows, simulateCourse } from '@stipple/engine/healing';
import type {
  BarrierWish,
  Comparison,
  ComparisonWish,
  CourseWish,
  HealingFault,
  JudgedRow,
  SimulatedCourse,
} from '@stipple/engine/healing';
import type { Band } from '@stipple/engine/dosimetry';
import { fail, ok } from '@stipple/engine/kernel';
import type { Result } from '@stipple/engine/kernel';

/** A piece of work that one worker does at a time; small enough that a page which no longer wants it waits for nobody. */
export type ForesightWork =
  | { readonly kind: 'part'; readonly wish: CourseWish }
  | {
      readonly kind: 'compare';
      readonly wish: ComparisonWish;
      /** For each plan its parts, in the order of their people. */
      readonly parts: readonly (readonly SimulatedCourse[])[];
    }
  | { readonly kind: 'fit' }
  | { readonly kind: 'barrier'; readonly wish: BarrierWish }
  | { readonly kind: 'coverage'; readonly wish: CoverageWork };

/** A zone after each of its passes. */
export type CoverageWork = { readonly after: readonly Strokes[]; readonly squares: number; readonly seed: number };
/** With its strokes: a picture is drawn of what was computed, not of what was asked meanwhile. */
export type PassCoverage = SimulatedCoverage & { readonly strokes: Strokes; readonly by_chance: number };

export type ForesightAnswers = {
  readonly part: Result<SimulatedCourse, readonly HealingFault[]>;
  readonly compare: Result<Comparison, readonly HealingFault[]>;
  readonly fit: readonly JudgedRow[];
  readonly barrier: Result<readonly Band[], readonly HealingFault[]>;
  readonly coverage: Result<readonly PassCoverage[], readonly DosimetryFault[]>;
};

/** Within this distance of a channel's middle skin counts as covered. @source quantities.md s3, simulation check D */
export const WITHIN_MM = 0.3;
/** Two channels closer than a hole is wide are one. @source quantities.md s2 and s3 */
const MERGE_MM = 0.2;

/** Does a piece of work; the same wherever it is done. */
export function answerTo(work: ForesightWork): ForesightAnswers[ForesightWork['kind']] {
  switch (work.kind) {
    case 'part':
      return simulateCourse(work.wish);
    case 'compare':
      return compareSimulated(
        work.wish,
        work.parts.map((parts) => joinCourses(parts)),
      );
    case 'fit':
      return judgedRows();
    case 'barrier':
      return barrierBands(work.wish);
    case 'coverage':
      return coverageAfter(work.wish);
  }
}

function coverageAfter({ after, squares, seed }: CoverageWork): ForesightAnswers['coverage'] {
  const done: PassCoverage[] = [];
  for (const strokes of after) {
    const one = simulateCoverage({ strokes, within_mm: WITHIN_MM, merge_mm: MERGE_MM, seed, squares });
    if (!one.ok) return fail(one.problem);
    const { share_within } = expectedCoverage(one.value.strokes_per_cm2.value, WITHIN_MM);
    done.push({ ...one.value, strokes, by_chance: share_within });
  }
  return ok(done);
}
