import { describe, expect, it } from 'vitest';
import { gramsOf, gramsToTry } from './grams.ts';
import { patientSearchKey, searchWords } from './search-key.ts';
import { searchTerms, withLettersExchanged } from './search-terms.ts';

describe('a name as it is compared', () => {
  it('is the same however an umlaut is written', () => {
    expect(new Set(['Müller', 'Mueller', 'MULLER', 'mu\u0308ller'].map((name) => searchWords(name).join(' ')))).toEqual(
      new Set(['muller']),
    );
  });

  it.each([
    ['Łukasz Żak', 'lukasz zak'],
    ['Søren Kjærgård', 'soren kjargard'],
    ['Groß', 'gross'],
    ['O’Brien-Şahin', 'obrien sahin'],
    ['Ðorđe Œuvrard', 'dorde ouvrard'],
    ['李 小龍', '李 小龍'],
  ])('loses the accents of %s', (name, words) => {
    expect(searchWords(name).join(' ')).toBe(words);
  });

  it('stands in the key in both orders, with birth date and phone in digits', () => {
    const key = patientSearchKey({
      given_name: 'Zoë',
      family_name: 'Müller',
      called: 'Zo',
      birth_date: '1985-03-14',
      phone: '+43 664 123-45-67',
    });
    expect(key).toBe('zo muller zo zo 19850314 436641234567');
  });
});

describe('a text typed into the search', () => {
  it.each([
    ['14.3.1985', ['1985-03-14']],
    ['14. 3. 1985', ['1985-03-14']],
    ['1985-03-14', ['1985-03-14']],
    ['14/03/1985', ['1985-03-14']],
    ['3/14/1985', ['1985-03-14']],
    ['3/4/1985', ['1985-04-03', '1985-03-04']],
    ['14.3.85', ['1985-03-14', '2085-03-14']],
    ['29.2.2001', []],
  ])('reads %s as the days it can mean', (text, days) => {
    expect(searchTerms(text).birth_dates).toEqual(days);
  });

  it('keeps the name beside a birth date', () => {
    expect(searchTerms('Müller, 14.3.1985 anna')).toEqual({ birth_dates: ['1985-03-14'], words: ['muller', 'anna'] });
  });

  it.each(['+43 664 123 45 67', '0664/1234567', '00436641234567', '0664 123-4567'])(
    'compares the number %s by its end',
    (text) => {
      expect(searchTerms(text).words).toEqual(['41234567']);
    },
  );

  it('exchanges neighbouring letters of short words only', () => {
    expect(withLettersExchanged('jhon')).toEqual(['hjon', 'john', 'jhno']);
    expect(withLettersExchanged('al')).toEqual([]);
    expect(withLettersExchanged('schmidt')).toEqual([]);
  });
});

describe('groups of three letters', () => {
  it('count the beginning and the end of a word as a space', () => {
    expect(gramsOf(['anna', 'a'])).toEqual([' an', 'ann', 'nna', 'na ']);
  });

  it('of a short word include those with two letters exchanged', () => {
    expect(gramsToTry(['jhon'])).toContain(' jo');
    expect(gramsToTry(['schmitd'])).toEqual(gramsOf(['schmitd']));
  });
});
