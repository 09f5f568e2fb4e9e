import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commaSeparated } from './comma-separated.ts';

describe('a table for a spreadsheet', () => {
  it('begins with the mark of UTF-8 and ends each line with both signs', () => {
    expect(
      commaSeparated([
        ['a', 'b'],
        ['1', ''],
      ]),
    ).toBe('\u{FEFF}a,b\r\n1,\r\n');
  });

  it('quotes what would break a cell', () => {
    expect(commaSeparated([['a,b', 'say "x"', 'two\nlines']])).toBe('\u{FEFF}"a,b","say ""x""","two\nlines"\r\n');
  });

  it('holds back what a spreadsheet would compute, and lets numbers be numbers', () => {
    const cells = ['=1+1', '+44 20', '-cmd', '@sum', '\ttab', '-2.5', '17'];
    expect(commaSeparated([cells])).toBe(`\u{FEFF}'=1+1,'+44 20,'-cmd,'@sum,'\ttab,-2.5,17\r\n`);
  });

  it('never lets a cell begin as a formula, whatever it says', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const written = commaSeparated([[text]])
          .slice(1)
          .replace(/^"/, '');
        expect(written).not.toMatch(/^(?:[=+@\t]|-(?!\d))/);
      }),
    );
  });
});
