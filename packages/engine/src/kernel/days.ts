import { quantityFault } from './quantity-fault.ts';
import type { QuantityFault } from './quantity-fault.ts';
import { fail, ok } from './result.ts';
import type { Result } from './result.ts';

declare const unit: unique symbol;

/** A whole number of calendar days, 0 or more. Never used for a window given in months. */
export type Days = number & { readonly [unit]: 'days' };

const LARGEST_DAYS = 36_500;

export function parseDays(value: number): Result<Days, QuantityFault> {
  if (!Number.isInteger(value) || value < 0 || value > LARGEST_DAYS)
    return fail(quantityFault('days', `${value} is not a whole number of days from 0 to ${LARGEST_DAYS}`));
  return ok(value as Days);
}

export function days(value: number): Days {
  const parsed = parseDays(value);
  if (!parsed.ok) throw new RangeError(parsed.problem.fault);
  return parsed.value;
}
