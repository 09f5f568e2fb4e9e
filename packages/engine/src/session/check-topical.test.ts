import { describe, expect, it } from 'vitest';
import { checkTopical } from './index.ts';

describe('a topical', () => {
  it('of the allowed list with a lot is silent', () => {
    expect(checkTopical({ topical: 'label-hydrogel', lot: 'G7', prescriber: null })).toEqual([]);
  });

  it('that is blocked stays blocked with a prescriber; one for prescribers needs a name', () => {
    const verdict = (topical: string, prescriber: string | null) =>
      checkTopical({ topical, lot: 'G7', prescriber })[0]?.verdict;
    expect(verdict('vitamin-c-serum', 'Dr Ames')).toBe('unsuitable');
    expect(verdict('prp', null)).toBe('unsuitable');
    expect(verdict('prp', '  ')).toBe('unsuitable');
    expect(verdict('prp', 'Dr Ames')).toBe('suitable-with-precautions');
    expect(verdict('home-made', null)).toBe('unsuitable');
  });
});
