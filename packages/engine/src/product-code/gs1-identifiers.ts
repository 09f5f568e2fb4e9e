/** An application identifier of GS1: how long its value is, of which characters, and whether anything must end it. */
export type Gs1Identifier = {
  readonly ai: string;
  readonly name: string;
  readonly shortest: number;
  readonly longest: number;
  readonly digits_only: boolean;
  /** Its length is known from its first two digits, so that the next element follows without a separator. */
  readonly predefined: boolean;
};

type Row = readonly [ai: string, name: string, shortest: number, longest: number, kind: 'N' | 'X', predefined?: true];

/** Those met on medical devices, medicines and their packages; any other is refused rather than guessed. */
const rows: readonly Row[] = [
  ['00', 'number of the shipping unit', 18, 18, 'N', true],
  ['01', 'GTIN', 14, 14, 'N', true],
  ['02', 'GTIN of the contents', 14, 14, 'N', true],
  ['10', 'lot', 1, 20, 'X'],
  ['11', 'production date', 6, 6, 'N', true],
  ['12', 'due date', 6, 6, 'N', true],
  ['13', 'packaging date', 6, 6, 'N', true],
  ['15', 'best before date', 6, 6, 'N', true],
  ['16', 'sell by date', 6, 6, 'N', true],
  ['17', 'expiry date', 6, 6, 'N', true],
  ['20', 'variant', 2, 2, 'N', true],
  ['21', 'serial number', 1, 20, 'X'],
  ['22', 'consumer variant', 1, 20, 'X'],
  ['30', 'count', 1, 8, 'N'],
  ['37', 'count of the contents', 1, 8, 'N'],
  ['240', 'further product identification', 1, 30, 'X'],
  ['241', 'customer part number', 1, 30, 'X'],
  ['242', 'made-to-order variation', 1, 6, 'N'],
  ['243', 'packaging component', 1, 20, 'X'],
  ['250', 'secondary serial number', 1, 30, 'X'],
  ['251', 'source', 1, 30, 'X'],
  ['400', 'order number', 1, 30, 'X'],
  ['410', 'ship to', 13, 13, 'N', true],
  ['414', 'location', 13, 13, 'N', true],
  ['422', 'country of origin', 3, 3, 'N'],
  ['710', 'national number (Germany)', 1, 20, 'X'],
  ['711', 'national number (France)', 1, 20, 'X'],
  ['712', 'national number (Spain)', 1, 20, 'X'],
  ['713', 'national number (Brazil)', 1, 20, 'X'],
  ['714', 'national number (Portugal)', 1, 20, 'X'],
  ['715', 'national number (United States)', 1, 20, 'X'],
  ['7003', 'expiry date and time', 10, 10, 'N'],
  ['8012', 'software version', 1, 20, 'X'],
  ['8013', 'model number', 1, 25, 'X'],
  ['90', 'agreed between partners', 1, 30, 'X'],
];

const identifiers: ReadonlyMap<string, Gs1Identifier> = new Map(
  rows.map(([ai, name, shortest, longest, kind, predefined]) => [
    ai,
    { ai, name, shortest, longest, digits_only: kind === 'N', predefined: predefined === true },
  ]),
);

/** The identifier at the beginning of a text; no two of them begin alike. */
export function identifierAt(text: string): Gs1Identifier | null {
  for (const length of [2, 3, 4]) {
    const found = identifiers.get(text.slice(0, length));
    if (found !== undefined && text.length >= length) return found;
  }
  return null;
}

/** Character set 82 of GS1: what a lot or a serial number may be written with. */
export const GS1_TEXT = /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]*$/;
export const DIGITS = /^\d*$/;
