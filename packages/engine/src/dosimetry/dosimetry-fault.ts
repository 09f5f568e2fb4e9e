import { fail, ok } from '../kernel/index.ts';
import type { Result } from '../kernel/index.ts';

/** What of the input cannot be computed with, and what to do about it. */
export type DosimetryFault = { readonly field: string; readonly fault: string; readonly remedy: string };

/** The number, if it is one within these bounds; both bounds count. */
export function within(
  field: string,
  value: number,
  [low, high]: readonly [number, number],
  unit: string,
): Result<number, DosimetryFault> {
  if (Number.isFinite(value) && value >= low && value <= high) return ok(value);
  const given = Number.isFinite(value) ? `${value} ${unit}` : 'no number';
  return fail({ field, fault: `is ${given}`, remedy: `Give ${field} between ${low} and ${high} ${unit}.` });
}

/** All faults of an input at once; an empty list when there is none. */
export function faultsIn(results: readonly Result<unknown, DosimetryFault>[]): readonly DosimetryFault[] {
  return results.flatMap((result) => (result.ok ? [] : [result.problem]));
}
