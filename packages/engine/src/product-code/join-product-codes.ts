import { ok } from '../kernel/index.ts';
import type { Result } from '../kernel/index.ts';
import { refuse } from './product-code.ts';
import type { ProductCode, ProductCodeField, ProductCodeProblem } from './product-code.ts';

/**
 * Puts together what two codes of one label say. Refused where they contradict each other, or where an HIBC second code
 * was made for another first one.
 */
export function joinProductCodes(one: ProductCode, other: ProductCode): Result<ProductCode, ProductCodeProblem> {
  if (one.system !== other.system)
    return refuse('code', 'one of the two codes is GS1 and the other HIBC', SAME_PACKAGE);
  if (one.link !== null && other.link !== null && one.link !== other.link)
    return refuse('link', 'the second code was made for another product than the first', SAME_PACKAGE);
  for (const field of FIELDS)
    if (one[field] !== null && other[field] !== null && one[field] !== other[field])
      return refuse(field, `the two codes differ: ${one[field]} and ${other[field]}`, SAME_PACKAGE);
  return ok({
    system: one.system,
    product: one.product ?? other.product,
    lot: one.lot ?? other.lot,
    serial: one.serial ?? other.serial,
    expires_on: one.expires_on ?? other.expires_on,
    made_on: one.made_on ?? other.made_on,
    quantity: one.quantity ?? other.quantity,
    reference: one.reference ?? other.reference,
    link: one.link ?? other.link,
  });
}

const SAME_PACKAGE = 'Scan both codes of one and the same package.';
const FIELDS = [
  'product',
  'lot',
  'serial',
  'expires_on',
  'made_on',
  'quantity',
  'reference',
] as const satisfies readonly ProductCodeField[];
