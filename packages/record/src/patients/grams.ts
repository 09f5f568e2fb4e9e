import type { Scope } from '../practice-scope.ts';
import { searchWords, type SearchedFields } from './search-key.ts';
import { withLettersExchanged } from './search-terms.ts';

/** Three neighbouring letters, a word's beginning and end counting as a space: `anna` is ` an`, `ann`, `nna`, `na `. */
export function gramsOf(words: readonly string[]): readonly string[] {
  const grams = words
    .filter((word) => word.length > 1)
    .flatMap((word) => Array.from({ length: word.length }, (_, at) => ` ${word} `.slice(at, at + 3)));
  return [...new Set(grams)];
}

/** The groups of the words as typed and, for short words, with two letters exchanged. */
export function gramsToTry(words: readonly string[]): readonly string[] {
  return gramsOf(words.flatMap((word) => [word, ...withLettersExchanged(word)]));
}

/** Adds the groups by which a patient is found; those of a former name stay and still lead to the person. */
export async function addGrams(scope: Scope, patient_id: string, fields: SearchedFields): Promise<void> {
  const words = [fields.given_name, fields.family_name, fields.called].flatMap(searchWords);
  await scope.query(
    `insert into patient_gram (practice_id, patient_id, gram) select $1, $2, unnest($3::text[]) on conflict do nothing`,
    [scope.practice_id, patient_id, gramsOf(words)],
  );
}
