import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { licenceCovers } from './licence.ts';
import { expectOk, fail, ok } from './result.ts';
import { permits, strongestVerdict, verdictsStrongestFirst } from './verdict.ts';

const verdicts = fc.array(fc.constantFrom(...verdictsStrongestFirst));

describe('a verdict', () => {
  it('permits only when suitable, with or without precautions', () => {
    expect(verdictsStrongestFirst.filter(permits)).toEqual(['suitable-with-precautions', 'suitable']);
  });

  it('of nothing is suitable', () => {
    expect(strongestVerdict([])).toBe('suitable');
  });

  it('does not get weaker when another is added', () => {
    const rank = (all: Parameters<typeof strongestVerdict>[0]) => verdictsStrongestFirst.indexOf(strongestVerdict(all));
    fc.assert(fc.property(verdicts, verdicts, (a, b) => rank([...a, ...b]) <= rank(a)));
  });
});

describe('a licence', () => {
  it('covers itself and what is narrower', () => {
    expect(licenceCovers('physician', 'other')).toBe(true);
    expect(licenceCovers('other-prescriber', 'other-prescriber')).toBe(true);
    expect(licenceCovers('other', 'physician')).toBe(false);
  });

  it('that nobody holds covers nothing', () => {
    expect(licenceCovers(null, 'other')).toBe(false);
  });
});

describe('a result', () => {
  it('gives its value where a failure would be a bug, and throws where it is one', () => {
    expect(expectOk(ok(3))).toBe(3);
    expect(() => expectOk(fail('no light'))).toThrow('no light');
  });
});
