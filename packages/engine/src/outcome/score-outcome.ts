import { findOutcomeScale } from '../catalog/index.ts';
import type { OutcomeScaleEntry, ScaleItem, Scoring } from '../catalog/index.ts';
import { assertNever, fail, ok } from '../kernel/index.ts';
import type { Result } from '../kernel/index.ts';

/** What is wrong with one answer of a scale; `item` is empty where the scale itself is not known. */
export type ScoreFault = { readonly item: string; readonly fault: string };

/**
 * One number from the answers of a scale, by the scale's published formula. Every item has to be answered, with a value the
 * scale offers, and nothing else may be given: a guess for a missing item would look like a measurement.
 */
export function scoreOutcome(scale: string, items: Readonly<Record<string, number>>): Result<number, ScoreFault> {
  const entry = findOutcomeScale(scale);
  if (entry === null) return fail({ item: '', fault: `"${scale}" is not an outcome scale of the catalogue` });
  const [fault] = faultsOfItems(entry, items);
  return fault === undefined ? ok(exact(combined(entry.scoring, items))) : fail(fault);
}

/** Everything that stands between these answers and a score, for a form or a program that wants to say it all at once. */
export function scoreFaults(scale: string, items: Readonly<Record<string, number>>): readonly ScoreFault[] {
  const entry = findOutcomeScale(scale);
  return entry === null
    ? [{ item: '', fault: `"${scale}" is not an outcome scale of the catalogue` }]
    : faultsOfItems(entry, items);
}

function faultsOfItems(entry: OutcomeScaleEntry, items: Readonly<Record<string, number>>): readonly ScoreFault[] {
  const strangers = Object.keys(items).filter((code) => entry.items.every((item) => item.code !== code));
  return [
    ...strangers.map((item) => ({ item, fault: `is not an item of ${entry.name}` })),
    ...entry.items.flatMap((item) => {
      const fault = itemFault(item, Object.hasOwn(items, item.code) ? items[item.code] : undefined);
      return fault === null ? [] : [{ item: item.code, fault }];
    }),
  ];
}

function itemFault({ label, rated }: ScaleItem, value: number | undefined): string | null {
  if (value === undefined) return `${label} is not answered`;
  switch (rated.kind) {
    case 'choice':
      return rated.choices.some((choice) => choice.value === value) ? null : `${value} is not a choice of ${label}`;
    case 'number': {
      const { min, max, step } = rated;
      const steps = (value - min) / step;
      const whole = Math.abs(steps - Math.round(steps)) < 1e-9;
      return value >= min && value <= max && whole ? null : `${label} is from ${min} to ${max} in steps of ${step}`;
    }
    default:
      return assertNever(rated);
  }
}

function combined(scoring: Scoring, items: Readonly<Record<string, number>>): number {
  const valueOf = (code: string): number => items[code] ?? 0;
  switch (scoring.kind) {
    case 'sum':
    case 'typed-total':
      return total(Object.values(items));
    case 'weighted-sum':
      return total(Object.entries(scoring.weights).map(([code, weight]) => weight * valueOf(code)));
    case 'weighted-areas':
      return total(scoring.areas.map((area) => area.weight * valueOf(area.extent) * total(area.grades.map(valueOf))));
    default:
      return assertNever(scoring);
  }
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Weights have two decimals at most; what binary fractions add beyond is no score. */
function exact(score: number): number {
  return Math.round(score * 100) / 100;
}
