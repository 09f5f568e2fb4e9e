import { expectOk } from '@stipple/engine/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';
import { proposeMapping } from './propose-mapping.ts';
import { readBirthDate } from './read-birth-date.ts';
import { splitTable } from './split-table.ts';

describe('the bytes of a file', () => {
  it.each([
    ['UTF-8', Buffer.from('Zoë;Müller', 'utf8'), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from('\uFEFFZoë;Müller', 'utf8'), 'utf-8'],
    ['Windows-1252', Buffer.from('Zo\u00eb;M\u00fcller', 'latin1'), 'windows-1252'],
  ])('are read as %s', (_name, bytes, encoding) => {
    expect(expectOk(decodeText(bytes))).toEqual({ text: 'Zoë;Müller', encoding });
  });

  it('of a spreadsheet, of UTF-16 or of nothing are refused with what to do', () => {
    for (const bytes of [Buffer.from('PK\u0003\u0004\0\0'), Buffer.from('Zoë', 'utf16le'), Buffer.alloc(0)])
      expect(decodeText(bytes)).toMatchObject({ ok: false, problem: { remedy: expect.stringContaining('.') } });
  });
});

describe('a text as a table', () => {
  it.each([';', ',', '\t', '|'] as const)('is cut by %j, whatever else stands in its cells', (separator) => {
    const text =
      ['Name', 'Born', 'Notes'].join(separator) +
      '\n' +
      ['"O;B,r|i\ten"', '1.2.1980', '"says ""hi""\nand goes"'].join(separator);
    const table = splitTable(`${text}\r\nx${separator}y${separator}z`);
    expect(table).toMatchObject({ separator, headings: ['Name', 'Born', 'Notes'] });
    expect(table.rows).toEqual([
      { line: 2, cells: ['O;B,r|i\ten', '1.2.1980', 'says "hi"\nand goes'], is_cut_off: false },
      { line: 4, cells: ['x', 'y', 'z'], is_cut_off: false },
    ]);
  });

  it('whose last quote is never closed says so at the line where it opens', () => {
    expect(splitTable('a,b\n1,2\n3,"4\n5,6').rows.at(-1)).toMatchObject({ line: 3, is_cut_off: true });
  });

  it('that was written by the rules comes back as it was', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ü', ' ', ',', '"', '\n', ';') }).map((text) => `x${text}`);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const text = [['h1', 'h2'], ...rows]
          .map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
          .join('\r\n');
        expect(splitTable(text).rows.map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });
});

describe('headings', () => {
  it('of other programs are recognised, each column once', () => {
    expect(proposeMapping(['Nr.', 'Vorname', 'Name', 'Geb.datum', 'E-Mail', 'Handy'])).toEqual({
      given_name: 1,
      family_name: 2,
      birth_date: 3,
      email: 4,
      phone: 5,
    });
    expect(proposeMapping(['First name', 'Last Name', 'DOB', 'Prénom'])).toEqual({
      given_name: 0,
      family_name: 1,
      birth_date: 2,
    });
    expect(proposeMapping(['a', 'b'])).toEqual({});
  });
});

describe('a birth date as it was written', () => {
  it.each([
    ['1980-04-03', '1980-04-03'],
    ['1980-04-03T00:00:00', '1980-04-03'],
    ['1980/4/3', '1980-04-03'],
    ['19800403', '1980-04-03'],
    ['3.4.1980', '1980-04-03'],
    ['03. 04. 1980', '1980-04-03'],
    ['3 Apr 1980', '1980-04-03'],
    ['3-April-1980', '1980-04-03'],
    ['25/12/1980', '1980-12-25'],
    ['12/25/1980', '1980-12-25'],
    ['04/04/1980', '1980-04-04'],
  ])('%s can be read in one way', (written, day) => {
    expect(readBirthDate(written, null)).toEqual({ kind: 'day', day });
  });

  it('is ambiguous until somebody says the order, and then read by it alone', () => {
    expect(readBirthDate('03/04/1980', null)).toEqual({ kind: 'ambiguous' });
    expect(readBirthDate('03/04/1980', 'day-first')).toEqual({ kind: 'day', day: '1980-04-03' });
    expect(readBirthDate('03-04-1980', 'month-first')).toEqual({ kind: 'day', day: '1980-03-04' });
    expect(readBirthDate('25/12/1980', 'month-first')).toMatchObject({ kind: 'fault' });
  });

  it.each(['29.2.2001', '3.4.80', '29314', 'unknown', '1980', '31/31/1980', '3 Foo 1980'])(
    '%s is refused',
    (written) => {
      expect(readBirthDate(written, null)).toMatchObject({ kind: 'fault', remedy: expect.stringMatching(/\.$/) });
    },
  );

  it('never becomes another day than the one meant', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2026-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom('day-first' as const, 'month-first' as const, null), (date, order) => {
        const [year = '', month = '', of = ''] = date.toISOString().slice(0, 10).split('-');
        const written = order === 'month-first' ? `${month}/${of}/${year}` : `${of}/${month}/${year}`;
        const read = readBirthDate(written, order);
        if (read.kind === 'day') expect(read.day).toBe(`${year}-${month}-${of}`);
        else expect(read.kind).toBe('ambiguous');
      }),
    );
  });
});
