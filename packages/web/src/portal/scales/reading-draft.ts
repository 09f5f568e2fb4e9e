import type { ResponseOf } from '@stipple/contract/endpoint';
import type { readCompanion } from '@stipple/contract/portal';
import { hasAll } from '../kept/kept.ts';

/** A scale that the practice asks the patient to rate. */
export type AskedReading = ResponseOf<typeof readCompanion>['readings'][number];
export type ScaleItem = AskedReading['items'][number];

/** A rating under way; it outlives the tab. */
export type ReadingDraft = {
  readonly outcome_id: string;
  readonly plan_id: string;
  readonly scale: string;
  readonly occasion: AskedReading['occasion'];
  readonly given: Readonly<Record<string, number>>;
};

export function beginReading(outcome_id: string, { plan_id, scale, occasion }: AskedReading): ReadingDraft {
  return { outcome_id, plan_id, scale, occasion, given: {} };
}

/** Whether a rating under way, or one that waits, is of what is asked. */
export function isOf(
  one: Pick<ReadingDraft, 'plan_id' | 'scale' | 'occasion'>,
  { plan_id, scale, occasion }: AskedReading,
): boolean {
  return one.plan_id === plan_id && one.scale === scale && one.occasion === occasion;
}

export function openItems(draft: ReadingDraft, { items }: AskedReading): number {
  return items.filter(({ code }) => draft.given[code] === undefined).length;
}

/** What one tap can choose: named choices, or every step of a number. */
export function choicesOf({ rated }: ScaleItem): readonly { readonly value: number; readonly label: string }[] {
  if (rated.kind === 'choice') return rated.choices;
  const steps = Math.floor((rated.max - rated.min) / rated.step + 1e-9);
  return Array.from({ length: steps + 1 }, (_none, step) => {
    const value = Math.round((rated.min + step * rated.step) * 100) / 100;
    return { value, label: String(value) };
  });
}

export function isReadingDraft(value: unknown): value is ReadingDraft {
  return hasAll(value, 'outcome_id', 'plan_id', 'scale', 'occasion', 'given');
}
