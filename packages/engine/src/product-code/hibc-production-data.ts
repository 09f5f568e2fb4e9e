import { ok } from '../kernel/index.ts';
import type { CalendarDate, Result } from '../kernel/index.ts';
import { refuse } from './product-code.ts';
import type { ProductCode, ProductCodeProblem } from './product-code.ts';
import { dayFrom, dayOfYear, fullYear } from './written-date.ts';

type Read = Result<Partial<ProductCode>, ProductCodeProblem>;

/** Lot or serial number, expiry and quantity as the second HIBC code carries them, then what follows after slashes. */
export function readProductionData(parts: readonly string[], year: number): Read {
  const read: Partial<ProductCode> = {};
  for (const [index, part] of parts.entries()) {
    const more = readPart(part, index === 0, year);
    if (!more.ok) return more;
    for (const [field, value] of Object.entries(more.value)) {
      const earlier: unknown = Object.entries(read).find(([name]) => name === field)?.[1] ?? null;
      if (earlier !== null && earlier !== value) return refuse('code', `it names ${field} twice, and differently`);
    }
    Object.assign(read, more.value);
  }
  return ok(read);
}

function readPart(part: string, isFirst: boolean, year: number): Read {
  const [, identifier, value = ''] = /^(14D|16D|S|Q)(.*)$/.exec(part) ?? [];
  if (identifier === 'S') return numbered('serial', value);
  if (identifier === 'Q') return counted(value);
  if (identifier !== undefined) return dated(identifier === '14D' ? 'expires_on' : 'made_on', value);
  if (!isFirst)
    return refuse('code', `nothing is known of a part that begins with ${JSON.stringify(part.slice(0, 3))}`);
  if (part.startsWith('$$+')) return formatted(part.slice(3), 'serial', year);
  if (part.startsWith('$$')) return formatted(part.slice(2), 'lot', year);
  if (part.startsWith('$+')) return numbered('serial', part.slice(2));
  if (part.startsWith('$')) return numbered('lot', part.slice(1));
  const [, yyjjj, lot = ''] = /^(\d{5})([A-Z0-9.-]{0,13})$/.exec(part) ?? [];
  if (yyjjj === undefined) return refuse('code', 'its production data has none of the known forms');
  return withExpiry(julian(yyjjj, year), 'lot', lot);
}

/** `$$`: an optional quantity, then the format of the expiry, then the lot or serial number. */
function formatted(text: string, kind: 'lot' | 'serial', year: number): Read {
  const [, two, five] = /^(?:8(\d{2})|9(\d{5}))/.exec(text) ?? [];
  const quantity = two ?? five;
  if (quantity === undefined) return datedAndNumbered(text, kind, year);
  const rest = text.slice(1 + quantity.length);
  const read = /^[0-7]/.test(rest) ? datedAndNumbered(rest, kind, year) : numbered(kind, rest);
  return read.ok ? ok({ ...read.value, quantity: Number(quantity) }) : read;
}

function datedAndNumbered(text: string, kind: 'lot' | 'serial', year: number): Read {
  const flag = text.charAt(0);
  if (flag === '7') return numbered(kind, text.slice(1));
  const [length, day] = FORMATS[flag] ?? [];
  if (length === undefined || day === undefined)
    return refuse('expires_on', `${JSON.stringify(flag)} is not a format of the expiry date`);
  const start = flag === '0' || flag === '1' ? 0 : 1;
  const digits = text.slice(start, start + length);
  if (!/^\d+$/.test(digits) || digits.length !== length)
    return refuse('expires_on', `the expiry date needs ${length} digits and has ${JSON.stringify(digits)}`);
  if (length > 6 || flag === '6') {
    if (Number(digits.slice(-2)) > 23) return refuse('expires_on', `hour ${digits.slice(-2)} does not exist`);
  }
  return withExpiry(day(digits, year), kind, text.slice(start + length));
}

/** How many digits each format has, and which day they mean. A month alone means its last day. */
const FORMATS: Readonly<
  Record<string, readonly [number, (digits: string, year: number) => Result<CalendarDate, string>]>
> = {
  '0': [4, monthAndYear],
  '1': [4, monthAndYear],
  '2': [6, (digits, year) => day(digits.slice(4), digits.slice(0, 2), digits.slice(2, 4), year)],
  '3': [6, (digits, year) => day(digits.slice(0, 2), digits.slice(2, 4), digits.slice(4), year)],
  '4': [8, (digits, year) => day(digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), year)],
  '5': [5, julian],
  '6': [7, julian],
};

function monthAndYear(digits: string, year: number): Result<CalendarDate, string> {
  return dayFrom(fullYear(Number(digits.slice(2)), year), Number(digits.slice(0, 2)), 0);
}

/** A day that is written must be one: unlike GS1, 00 is not the last of the month here. */
function day(yy: string, month: string, number: string, year: number): Result<CalendarDate, string> {
  return dayFrom(fullYear(Number(yy), year), Number(month), number === '00' ? 99 : Number(number));
}

function julian(digits: string, year: number): Result<CalendarDate, string> {
  return dayOfYear(fullYear(Number(digits.slice(0, 2)), year), Number(digits.slice(2, 5)));
}

function withExpiry(expiry: Result<CalendarDate, string>, kind: 'lot' | 'serial', text: string): Read {
  if (!expiry.ok) return refuse('expires_on', `the expiry date is none: ${expiry.problem}`);
  const read = numbered(kind, text);
  return read.ok ? ok({ ...read.value, expires_on: expiry.value }) : read;
}

function numbered(kind: 'lot' | 'serial', text: string): Read {
  const name = kind === 'lot' ? 'lot' : 'serial number';
  if (text.length > 18) return refuse(kind, `the ${name} has ${text.length} characters instead of at most 18`);
  if (!/^[A-Z0-9.-]*$/.test(text)) return refuse(kind, `the ${name} holds a character that is not allowed in it`);
  return ok(text === '' ? {} : { [kind]: text });
}

function counted(text: string): Read {
  return /^\d{1,5}$/.test(text) ? ok({ quantity: Number(text) }) : refuse('quantity', 'the quantity is not a number');
}

function dated(field: 'expires_on' | 'made_on', text: string): Read {
  const [, year, month, number] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  const isWritten = year !== undefined && Number(year) >= 1900 && Number(year) <= 2200 && number !== '00';
  const read = isWritten ? dayFrom(Number(year), Number(month), Number(number)) : null;
  if (read === null || !read.ok) return refuse(field, `${JSON.stringify(text)} is no date of the form YYYYMMDD`);
  return ok({ [field]: read.value });
}
