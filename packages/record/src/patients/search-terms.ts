import { parseCalendarDate } from '@stipple/engine/kernel';
import { digitsOf, searchWords } from './search-key.ts';

/** A typed text taken apart into what it can mean. */
export type SearchTerms = {
  /** Days that the text can stand for: 3/4/1985 is two of them. */
  readonly birth_dates: readonly string[];
  /** Folded as the search key is; the digits of a phone number are one word. */
  readonly words: readonly string[];
};

export function searchTerms(text: string): SearchTerms {
  const dates: string[] = [];
  const rest = text.replaceAll(DATE, (written) => {
    const days = possibleDays(written);
    dates.push(...days);
    return days.length > 0 ? ' ' : written;
  });
  return { birth_dates: [...new Set(dates)], words: phoneOrWords(rest) };
}

/** A word with two neighbouring letters exchanged, the slip that groups of three letters forgive least in short words. */
export function withLettersExchanged(word: string): readonly string[] {
  if (word.length < 3 || word.length > 5 || /\d/.test(word)) return [];
  const letters = word.split('');
  return letters.slice(1).map((letter, at) => {
    const exchanged = [...letters];
    exchanged[at] = letter;
    exchanged[at + 1] = letters[at] ?? '';
    return exchanged.join('');
  });
}

const DATE = /\b(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}([./-])\s?\d{1,2}\1\s?(?:\d{4}|\d{2}))(?!\d)/g;

/** Day first, as most of the world writes; month first where that is a day too. Two digits of a year are of 1900 or 2000. */
function possibleDays(written: string): readonly string[] {
  const parts = written.split(/\D+/);
  const [first = '', second = '', third = ''] = parts;
  if (first.length === 4) return realDays([[first, second, third]]);
  const years = third.length === 2 ? [`19${third}`, `20${third}`] : [third];
  const orders = written.includes('/')
    ? [
        [second, first],
        [first, second],
      ]
    : [[second, first]];
  return realDays(years.flatMap((year) => orders.map(([month = '', day = '']) => [year, month, day])));
}

function realDays(candidates: readonly (readonly string[])[]): readonly string[] {
  return candidates
    .map(([year = '', month = '', day = '']) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    .filter((day) => parseCalendarDate(day).ok);
}

/** Numbers are compared by their end, because a country code may stand in front of the one and not of the other. */
function phoneOrWords(text: string): readonly string[] {
  const digits = digitsOf(text);
  const isPhone = digits.length >= 3 && /^[+\d\s()./-]+$/.test(text);
  return isPhone ? [digits.replace(/^0+(?=\d{3})/, '').slice(-8)] : searchWords(text);
}
