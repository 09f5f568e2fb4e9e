import { quantityFault } from './quantity-fault.ts';
import type { QuantityFault } from './quantity-fault.ts';
import { fail, ok } from './result.ts';
import type { Result } from './result.ts';

declare const unit: unique symbol;

/** Oscillation of a pen's needles, strokes per second. */
export type Hz = number & { readonly [unit]: 'Hz' };

/** Pens in the catalogue reach 150 Hz; a number beyond 500 is strokes per minute typed as Hz. */
const LARGEST_HZ = 500;

export function parseHz(value: number): Result<Hz, QuantityFault> {
  if (!Number.isFinite(value)) return fail(quantityFault('oscillation', 'is not a number'));
  if (value < 0 || value > LARGEST_HZ)
    return fail(quantityFault('oscillation', `${value} Hz is outside 0 to ${LARGEST_HZ} Hz`));
  return ok(value as Hz);
}

export function hz(value: number): Hz {
  const parsed = parseHz(value);
  if (!parsed.ok) throw new RangeError(`oscillation ${parsed.problem.fault}`);
  return parsed.value;
}
