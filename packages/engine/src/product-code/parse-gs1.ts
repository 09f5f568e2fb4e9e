import { ok } from '../kernel/index.ts';
import type { CalendarDate, Result } from '../kernel/index.ts';
import { fieldOf } from './gs1-elements.ts';
import type { Gs1Element } from './gs1-elements.ts';
import { nothingRead, refuse } from './product-code.ts';
import type { ProductCode, ProductCodeProblem } from './product-code.ts';
import { dayFrom, fullYear } from './written-date.ts';

/** Reads the meaning of the elements: check digits, dates by the century window of `year`, and nothing left unclear. */
export function readGs1(elements: readonly Gs1Element[], year: number): Result<ProductCode, ProductCodeProblem> {
  const read: ProductCode = { system: 'gs1', ...nothingRead };
  for (const element of elements) {
    const more = meaningOf(element, year);
    if (!more.ok) return more;
    Object.assign(read, more.value);
  }
  if (read.product === null && read.lot === null && read.serial === null && read.expires_on === null)
    return refuse('code', 'the code names neither product, lot, serial number nor expiry', OTHER_CODE);
  return ok(read);
}

/** The last digit of a GTIN: the others weighed 3, 1, 3 … from the right, filled up to ten. */
export function gs1CheckDigit(digits: string): string {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1)
    sum += Number(digits.charAt(digits.length - 1 - at)) * (at % 2 === 0 ? 3 : 1);
  return String((10 - (sum % 10)) % 10);
}

const OTHER_CODE = 'Scan the other code on the package: the one with (01), (17) and (10) beside it.';
/** Identifiers whose value ends in a check digit. */
const CHECKED = new Set(['00', '01', '02', '410', '414']);
const DATES = new Set(['11', '12', '13', '15', '16', '17']);

function meaningOf({ identifier, value }: Gs1Element, year: number): Result<Partial<ProductCode>, ProductCodeProblem> {
  const { ai, name } = identifier;
  if (CHECKED.has(ai) && gs1CheckDigit(value.slice(0, -1)) !== value.at(-1))
    return refuse(fieldOf(ai), `the check digit of the ${name} ${value} is wrong: a character was misread or mistyped`);
  if (DATES.has(ai)) return datedMeaning(ai, name, value, year);
  switch (ai) {
    case '01':
      return ok({ product: value });
    case '10':
      return ok({ lot: value });
    case '21':
      return ok({ serial: value });
    case '30':
      return ok({ quantity: Number(value) });
    case '240':
      return ok({ reference: value });
    case '7003':
      return expiryWithTime(value, year);
    default:
      return ok({});
  }
}

function datedMeaning(
  ai: string,
  name: string,
  value: string,
  year: number,
): Result<Partial<ProductCode>, ProductCodeProblem> {
  const day = sixDigitDay(value, year);
  if (!day.ok) return refuse(fieldOf(ai), `the ${name} ${value} is no date: ${day.problem}`);
  if (ai === '17') return ok({ expires_on: day.value });
  return ok(ai === '11' ? { made_on: day.value } : {});
}

function sixDigitDay(value: string, year: number): Result<CalendarDate, string> {
  const [yy, month, day] = [0, 2, 4].map((at) => Number(value.slice(at, at + 2)));
  return dayFrom(fullYear(yy ?? 0, year), month ?? 0, day ?? 0);
}

/** The day is kept; the hour is checked and left on the package. */
function expiryWithTime(value: string, year: number): Result<Partial<ProductCode>, ProductCodeProblem> {
  const day = sixDigitDay(value.slice(0, 6), year);
  const [hour, minute] = [Number(value.slice(6, 8)), Number(value.slice(8, 10))];
  if (!day.ok || value.slice(4, 6) === '00' || hour > 23 || minute > 59)
    return refuse('expires_on', `the expiry ${value} is no date and time`);
  return ok({ expires_on: day.value });
}
