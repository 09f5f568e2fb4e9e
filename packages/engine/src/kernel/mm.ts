import { quantityFault } from './quantity-fault.ts';
import type { QuantityFault } from './quantity-fault.ts';
import { fail, ok } from './result.ts';
import type { Result } from './result.ts';

declare const unit: unique symbol;

/** A needle depth setting in millimetres, a whole number of hundredths, 0 to 5. It is the setting, never the achieved depth. */
export type Mm = number & { readonly [unit]: 'mm' };

/** No needling device in the catalogue reaches beyond 5 mm; a larger number is a slip of unit. */
const LARGEST_MM = 5;

/** Reads a depth in mm; refuses NaN, infinity, negatives, more than 5 mm and fractions finer than 0.01 mm. */
export function parseMm(value: number): Result<Mm, QuantityFault> {
  if (!Number.isFinite(value)) return fail(quantityFault('depth', 'is not a number'));
  if (value < 0 || value > LARGEST_MM)
    return fail(quantityFault('depth', `${value} mm is outside 0 to ${LARGEST_MM} mm`));
  const hundredths = Math.round(value * 100);
  if (Math.abs(hundredths - value * 100) > 1e-6)
    return fail(quantityFault('depth', `${value} mm is finer than 0.01 mm`));
  return ok((hundredths / 100) as Mm);
}

/** A depth known to be right when it is written: catalogue entries and tests. Throws where `parseMm` would refuse. */
export function mm(value: number): Mm {
  const parsed = parseMm(value);
  if (!parsed.ok) throw new RangeError(`depth ${parsed.problem.fault}`);
  return parsed.value;
}

/** Depths are stored in hundredths of a millimetre, so that no rounding stands between screen and record. */
export function toHundredths(depth: Mm): number {
  return Math.round(depth * 100);
}

export function fromHundredths(hundredths: number): Mm {
  return mm(hundredths / 100);
}
