import pg, { type CustomTypesConfig } from 'pg';

/**
 * How PostgreSQL's values arrive in our code: instants and clinical days as ISO text (never `Date`), counts and
 * quantities as numbers. Given to each pool rather than set for the whole process, because the identity library
 * shares the driver and expects its own.
 */
export const columnValues: CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    const parser = format === 'binary' ? undefined : OURS.get(oid);
    return parser ?? pg.types.getTypeParser(oid, format);
  },
};

/** `2026-11-20 08:30:00.5+00` becomes `2026-11-20T08:30:00.5Z`. */
export function instantText(value: string): string {
  const [day = '', clock = ''] = value.split(' ');
  const [, time = clock, offset = '+00'] = /^([\d:.]+)([+-].+)$/.exec(clock) ?? [];
  const zone = offset === '+00' ? 'Z' : offset.length === 3 ? `${offset}:00` : offset;
  return `${day}T${time}${zone}`;
}

function wholeNumber(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number))
    throw new RangeError(`the database holds ${value}, which is not a safe whole number`);
  return number;
}

function decimalNumber(value: string): number {
  const number = Number(value);
  if (!Number.isFinite(number)) throw new RangeError(`the database holds ${value}, which is not a finite number`);
  return number;
}

/** Lists of instants, days and numbers: their elements hold neither commas nor quotes of their own. */
function listOf<Value>(parse: (text: string) => Value): (value: string) => (Value | null)[] {
  return (value) => {
    const inner = value.slice(1, -1);
    if (inner === '') return [];
    return inner.split(',').map((part) => (part === 'NULL' ? null : parse(part.replaceAll('"', ''))));
  };
}

const asIs = (value: string): string => value;
const OID = { int8: 20, date: 1082, timestamp: 1114, timestamptz: 1184, numeric: 1700, interval: 1186 };
const LIST_OID = { int8: 1016, date: 1182, timestamp: 1115, timestamptz: 1185, numeric: 1231 };

const OURS = new Map<number, (value: string) => unknown>([
  [OID.int8, wholeNumber],
  [OID.date, asIs],
  [OID.timestamp, asIs],
  [OID.timestamptz, instantText],
  [OID.numeric, decimalNumber],
  [OID.interval, asIs],
  [LIST_OID.int8, listOf(wholeNumber)],
  [LIST_OID.date, listOf(asIs)],
  [LIST_OID.timestamp, listOf(asIs)],
  [LIST_OID.timestamptz, listOf(instantText)],
  [LIST_OID.numeric, listOf(decimalNumber)],
]);
