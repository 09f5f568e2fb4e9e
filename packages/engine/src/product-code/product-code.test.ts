import { assert, constantFrom, date, integer, property, record, string, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate, daysInMonth } from '../kernel/index.ts';
import { SEPARATOR } from './gs1-elements.ts';
import { hibcCheckCharacter } from './hibc-characters.ts';
import { joinProductCodes, parseProductCode } from './index.ts';
import { gs1CheckDigit } from './parse-gs1.ts';
import type { ProductCode } from './product-code.ts';
import { fullYear } from './written-date.ts';

const YEAR = 2026;
const GTIN = '09521234543213';
const read = (text: string): ProductCode => {
  const parsed = parseProductCode(text, YEAR);
  if (!parsed.ok) throw new Error(parsed.problem.fault);
  return parsed.value;
};
const fault = (text: string): string => {
  const parsed = parseProductCode(text, YEAR);
  return parsed.ok ? 'was read' : `${parsed.problem.field}: ${parsed.problem.fault}`;
};
const hibc = (body: string): string => `${body}${hibcCheckCharacter(body)}`;
const yymmdd = (day: string): string => day.replaceAll('-', '').slice(2);

describe('a GS1 code', () => {
  it('is read with and without its symbology identifier, with a leading separator, and as printed', () => {
    const scanned = `01${GTIN}1729123110C26-0412${SEPARATOR}21S7`;
    const wanted = { product: GTIN, expires_on: '2029-12-31', lot: 'C26-0412', serial: 'S7' };
    for (const text of [scanned, `]d2${scanned}`, `]C1${scanned}\r\n`, SEPARATOR + scanned])
      expect(read(text)).toMatchObject(wanted);
    expect(read(`(01)${GTIN}(17)291231(10)C26-0412(21)S7`)).toEqual(read(scanned));
  });

  it.each([
    [`01${GTIN}1729020010A`, '2029-02-28'],
    [`01${GTIN}17280200`, '2028-02-29'],
    [`01${GTIN}17760630`, '2076-06-30'],
    [`01${GTIN}17770630`, '1977-06-30'],
  ])('%s expires on %s', (text, day) => {
    expect(read(text).expires_on).toBe(day);
  });

  it.each([
    ['0109521234543214', 'product: the check digit of the GTIN'],
    [`01${GTIN}17291331`, 'expires_on: the expiry date 291331 is no date: month 13 does not exist'],
    [`01${GTIN}17290230`, 'expires_on: the expiry date 290230 is no date: 2029-02 has no day 30'],
    [`01${GTIN}11290032`, 'made_on: the production date 290032 is no date: month 00 does not exist'],
    [`01${GTIN}1729123`, 'expires_on: the expiry date (17) has 5 characters instead of 6'],
    [`01${GTIN}10${'A'.repeat(21)}`, 'lot: the lot (10) has 21 characters instead of 1 to 20'],
    [`01${GTIN}10A B`, 'lot: the lot (10) holds a character that is not allowed in it'],
    [`01${GTIN}10A${SEPARATOR}10B`, 'lot: the lot (10) is there twice and differs'],
    [`01${GTIN}89X`, 'code: nothing is known of an element that begins with "89X"'],
    [`01${GTIN}10A${SEPARATOR}`, 'code: the code ends in a separator'],
    ['3012', 'code: the code names neither product, lot'],
    ['(01)09521234543213(89)1', 'code: (89) is not an identifier known here'],
    [']d1http://example.org', 'code: it is neither a GS1 nor an HIBC code'],
    ['', 'code: there is nothing in it'],
  ])('%s is refused: %s', (text, why) => {
    expect(fault(text)).toContain(why);
  });

  it('gives back what was written into it, for every lot, serial number and day', () => {
    const gtin = stringMatching(/^\d{13}$/);
    const text = stringMatching(/^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]{1,20}$/);
    const day = integer({ min: 0, max: 18_000 }).map((away) => addDays(calendarDate('2026-06-01'), away));
    assert(
      property(gtin, text, text, day, (digits, lot, serial, expires_on) => {
        const product = digits + gs1CheckDigit(digits);
        const code = `01${product}17${yymmdd(expires_on)}10${lot}${SEPARATOR}21${serial}`;
        expect(read(code)).toMatchObject({ product, lot, serial, expires_on });
      }),
    );
  });

  it('is refused whenever one digit of its product number was misread', () => {
    assert(
      property(integer({ min: 0, max: 13 }), integer({ min: 1, max: 9 }), (at, by) => {
        const wrong = String((Number(GTIN.charAt(at)) + by) % 10);
        expect(fault(`01${GTIN.slice(0, at)}${wrong}${GTIN.slice(at + 1)}10A`)).toContain('check digit');
      }),
    );
  });
});

describe('an HIBC code', () => {
  it.each([
    ['+A99912345/$$52001510X3', { product: 'A99912345', expires_on: '2020-01-15', lot: '10X3' }],
    ['+A99912345/$$30LOT', null],
    ['+A99912345/$$3290131LOT/S123', { expires_on: '2029-01-31', lot: 'LOT', serial: '123' }],
    ['+A99912345/$$0929LOT7', { expires_on: '2029-09-30', lot: 'LOT7' }],
    ['+A99912345/$$1029LOT7', { expires_on: '2029-10-31', lot: 'LOT7' }],
    ['+A99912345/$$2022829LOT7', { expires_on: '2029-02-28', lot: 'LOT7' }],
    ['+A99912345/$$429022823LOT7', { expires_on: '2029-02-28', lot: 'LOT7' }],
    ['+A99912345/$$62803662300', null],
    ['+A99912345/$$6283660000', { expires_on: '2028-12-31', lot: '00' }],
    ['+A99912345/$$7LOT7', { expires_on: null, lot: 'LOT7' }],
    ['+A99912345/$$8240929LOT7', { quantity: 24, expires_on: '2029-09-30', lot: 'LOT7' }],
    ['+A99912345/$$9001007LOT7', { quantity: 100, lot: 'LOT7' }],
    ['+A99912345/$$+7SER', { serial: 'SER', lot: null }],
    ['+A99912345/$+SER', { serial: 'SER' }],
    ['+A99912345/$LOT', { lot: 'LOT' }],
    ['+A99912345/29365LOT', { expires_on: '2029-12-31', lot: 'LOT' }],
    ['+A99912345/$LOT/14D20291231/16D20260105/Q10', { expires_on: '2029-12-31', made_on: '2026-01-05', quantity: 10 }],
  ])('%s', (body, wanted) => {
    const parsed = parseProductCode(hibc(body), YEAR);
    expect(parsed.ok).toBe(wanted !== null);
    if (parsed.ok && wanted !== null) expect(parsed.value).toMatchObject(wanted);
  });

  it.each([
    ['+A99912345/$$1329LOT', 'expires_on: the expiry date is none: month 13'],
    ['+A99912345/$$3290200LOT', 'expires_on: the expiry date is none: 2029-02 has no day'],
    ['+A99912345/$$529366LOT', 'expires_on: the expiry date is none: 2029 has no day 366'],
    ['+A99912345/$$429022824LOT', 'expires_on: hour 24 does not exist'],
    ['+A99912345/$$LOT', 'expires_on: "L" is not a format of the expiry date'],
    ['+A99912345/$ABCDEFGHIJKLMNOPQRS', 'lot: the lot has 19 characters'],
    ['+A99912345/$LOT/14D20291331', 'expires_on: "20291331" is no date'],
    ['+A99912345/$LOT/S1/S2', 'code: it names serial twice'],
    ['+A99912345/$LOT/X1', 'code: nothing is known of a part'],
    ['+A9', 'product: it is not a labeler'],
    ['+A999123X', 'product: it is not a labeler'],
  ])('%s is refused: %s', (body, why) => {
    expect(fault(hibc(body))).toContain(why);
  });

  it('keeps a space as its check character', () => {
    const body = '+A99Z12395';
    expect(hibcCheckCharacter(body)).toBe(' ');
    expect(read(`*${body} *`).product).toBe(body.slice(1));
    expect(read(`${body} \r\n`).link).toBe(' ');
  });

  it('is refused whenever one character was misread', () => {
    const code = hibc('+A99912345/$$3290131LOT7');
    const other = constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%'.split(''));
    assert(
      property(integer({ min: 1, max: code.length - 1 }), other, (at, character) => {
        if (code.charAt(at) === character) return;
        expect(parseProductCode(code.slice(0, at) + character + code.slice(at + 1), YEAR).ok).toBe(false);
      }),
    );
  });
});

describe('two codes of one label', () => {
  const first = read(hibc('+A99912345'));
  const second = read(hibc(`+$$3290131LOT7${first.link}`));

  it('are put together, in either order', () => {
    const wanted = { product: 'A99912345', lot: 'LOT7', expires_on: '2029-01-31' };
    for (const joined of [joinProductCodes(first, second), joinProductCodes(second, first)])
      expect(joined.ok && joined.value).toMatchObject(wanted);
    const gs1 = joinProductCodes(read(`01${GTIN}`), read('1729123110A'));
    expect(gs1.ok && gs1.value).toMatchObject({ product: GTIN, lot: 'A', expires_on: '2029-12-31' });
  });

  it('are refused when they belong to different products or contradict each other', () => {
    const stranger = read(hibc('+A99912346'));
    const refusals = [
      joinProductCodes(stranger, second),
      joinProductCodes(first, read(`01${GTIN}`)),
      joinProductCodes(read('10A'), read('10B')),
    ];
    expect(refusals.map((refusal) => (refusal.ok ? null : refusal.problem.field))).toEqual(['link', 'code', 'lot']);
  });
});

describe('the reader as a whole', () => {
  it('never throws, and what it reads names a product, a lot, a serial number or an expiry', () => {
    const pieces = constantFrom('01', GTIN, '17', '10', '21', SEPARATOR, '+', '$$', '/', ']d2', '(', ')', '29', 'A');
    const text = record({
      free: string({ unit: 'binary', maxLength: 40 }),
      built: pieces,
      more: string({ unit: pieces }),
    });
    assert(
      property(text, integer({ min: 1990, max: 2090 }), ({ free, built, more }, year) => {
        for (const given of [free, built + more, `+${free}`]) {
          const parsed = parseProductCode(given, year);
          if (!parsed.ok) expect(parsed.problem.remedy).not.toBe('');
          else
            expect(
              parsed.value.product ?? parsed.value.lot ?? parsed.value.serial ?? parsed.value.expires_on,
            ).not.toBeNull();
        }
      }),
      { numRuns: 2000 },
    );
  }, 60_000);

  it('reads a two-digit year as the one from 49 years before to 50 after', () => {
    assert(
      property(integer({ min: 0, max: 99 }), integer({ min: 1990, max: 2140 }), (two, year) => {
        const read_as = fullYear(two, year);
        expect(read_as % 100).toBe(two);
        expect(read_as - year).toBeGreaterThanOrEqual(-49);
        expect(read_as - year).toBeLessThanOrEqual(50);
      }),
    );
  });

  it('takes day 00 of GS1 as the last of its month, in every month', () => {
    assert(
      property(date({ min: new Date('2026-01-01'), max: new Date('2070-12-31'), noInvalidDate: true }), (when) => {
        const [year, month] = [when.getUTCFullYear(), when.getUTCMonth() + 1];
        const two = (number: number): string => String(number % 100).padStart(2, '0');
        const last = `${year}-${two(month)}-${two(daysInMonth(year, month))}`;
        expect(read(`01${GTIN}17${two(year)}${two(month)}00`).expires_on).toBe(last);
      }),
    );
  });
});
