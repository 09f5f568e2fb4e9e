import type { BodyOf, ResponseOf } from '@stipple/contract/endpoint';
import type { readOutcomes, recordOutcome } from '@stipple/contract/outcomes';
import type { OutcomeScaleEntry, ScaleItem } from '@stipple/engine/catalog';
import { parseCalendarDate } from '@stipple/engine/kernel';
import { scoreOutcome } from '@stipple/engine/outcome';

export type Course = ResponseOf<typeof readOutcomes>['courses'][number];
export type Occasion = Course['readings'][number]['occasion'];

export const occasions: readonly Occasion[] = ['baseline', 'session', 'review'];

/** A reading as it is being entered. */
export type ReadingDraft = {
  readonly scale: string;
  readonly items: Readonly<Record<string, number>>;
  readonly occasion: Occasion;
  readonly measured_on: string | null;
};

/** Before the first session it is the baseline; afterwards a review. A scale of change has no baseline of its own. */
export function likelyOccasion(course: Course, session_days: readonly string[], scale: OutcomeScaleEntry): Occasion {
  const hasBaseline = course.readings.some(({ occasion }) => occasion === 'baseline');
  return !hasBaseline && scale.baseline_needed && session_days.length === 0 ? 'baseline' : 'review';
}

export function missingItems(scale: OutcomeScaleEntry, draft: ReadingDraft): readonly string[] {
  return scale.items.filter(({ code }) => draft.items[code] === undefined).map(({ code }) => code);
}

/** The score so far, by the scale's own formula; null while an item is open. */
export function scoreSoFar(draft: ReadingDraft): number | null {
  const scored = scoreOutcome(draft.scale, draft.items);
  return scored.ok ? scored.value : null;
}

export function bodyOf(draft: ReadingDraft, outcome_id: string): BodyOf<typeof recordOutcome> | null {
  const day = draft.measured_on === null ? null : parseCalendarDate(draft.measured_on);
  if (day === null || !day.ok || scoreSoFar(draft) === null) return null;
  const { scale, occasion } = draft;
  return { outcome_id, scale, items: { ...draft.items }, occasion, measured_on: day.value };
}

/** A scale of one item counts in grades; one that adds items up counts in points. */
export function unitKey(scale: OutcomeScaleEntry): 'unit.grade' | 'unit.points' {
  const [first] = scale.items;
  return scale.items.length === 1 && first !== undefined && isGraded(first) ? 'unit.grade' : 'unit.points';
}

function isGraded({ rated }: ScaleItem): boolean {
  return rated.kind === 'choice';
}
