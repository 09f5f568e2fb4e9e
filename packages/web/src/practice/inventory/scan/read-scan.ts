import type { Result } from '@stipple/engine/kernel';
import { fail, ok } from '@stipple/engine/kernel';
import { joinProductCodes, parseProductCode } from '@stipple/engine/product-code';
import type { ProductCode, ProductCodeProblem } from '@stipple/engine/product-code';
import { SEPARATOR } from './keystrokes.ts';

/** How the separator is shown in a field, where it would be invisible. */
export const SHOWN_SEPARATOR = '\u241D';

export type Scan = { readonly code: ProductCode; readonly is_whole: boolean };

/**
 * Reads what was scanned or typed. A label may have two codes: the first is kept in `before` until the second completes it.
 * Whole is a code that names the product and its lot.
 */
export function readScan(text: string, year: number, before: ProductCode | null): Result<Scan, ProductCodeProblem> {
  const read = parseProductCode(text.replaceAll(SHOWN_SEPARATOR, SEPARATOR), year);
  if (!read.ok) return fail(read.problem);
  const joined = before === null ? read : joinProductCodes(before, read.value);
  if (!joined.ok) return fail(joined.problem);
  return ok({ code: joined.value, is_whole: joined.value.product !== null && joined.value.lot !== null });
}
