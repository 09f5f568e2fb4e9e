import type { CalendarDate } from '../kernel/index.ts';
import { fail } from '../kernel/index.ts';
import type { Failed } from '../kernel/index.ts';

/**
 * What a maker's code on a package says. A label may spread it over two codes: what a code does not carry is null.
 * GS1: General Specifications, element strings. HIBC: Supplier Labeling Standard, ANSI/HIBC 2.6.
 */
export type ProductCode = {
  readonly system: 'gs1' | 'hibc';
  /** GTIN of 14 digits; or labeler, catalogue number and unit of measure. */
  readonly product: string | null;
  readonly lot: string | null;
  readonly serial: string | null;
  /** Last day on which it may be used. A code that names only the month means the month's last day. */
  readonly expires_on: CalendarDate | null;
  readonly made_on: CalendarDate | null;
  /** Pieces in the package. */
  readonly quantity: number | null;
  /** The maker's own reference beside the product's number (GS1 240). */
  readonly reference: string | null;
  /** HIBC: the check character of the first code, which the second one repeats, so that strangers cannot be joined. */
  readonly link: string | null;
};

export type ProductCodeField =
  | 'code'
  | 'product'
  | 'lot'
  | 'serial'
  | 'expires_on'
  | 'made_on'
  | 'quantity'
  | 'reference'
  | 'link';

/** Why a code was not taken, in words for the person who holds the package. */
export type ProductCodeProblem = {
  readonly field: ProductCodeField;
  readonly fault: string;
  readonly remedy: string;
};

export const nothingRead: Omit<ProductCode, 'system'> = {
  product: null,
  lot: null,
  serial: null,
  expires_on: null,
  made_on: null,
  quantity: null,
  reference: null,
  link: null,
};

const SCAN_AGAIN = 'Scan it again, or type what is printed beside it.';

export function refuse(
  field: ProductCodeField,
  fault: string,
  remedy: string = SCAN_AGAIN,
): Failed<ProductCodeProblem> {
  return fail({ field, fault, remedy });
}
