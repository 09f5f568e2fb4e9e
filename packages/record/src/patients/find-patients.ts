import type { Scope } from '../practice-scope.ts';
import { gramsToTry } from './grams.ts';
import { searchTerms, withLettersExchanged, type SearchTerms } from './search-terms.ts';

export type FoundPatientRow = {
  readonly patient_id: string;
  readonly given_name: string;
  readonly family_name: string;
  readonly called: string;
  readonly birth_date: string;
  readonly phone: string;
};

const MOST = 20;
/** With this many exact hits nobody wants similar names beneath them. */
const ENOUGH = 5;
/** Below it, names that merely share a beginning would come up. */
const SIMILAR_ENOUGH = 0.4;
/** Enough to hold the person meant among all who share groups of letters. */
const MOST_COMPARED = 300;
const COLUMNS = 'patient_id, given_name, family_name, called, birth_date, phone';

/** Patients whose name, birth date or phone fits the text, best first; without a text those opened last. */
export async function findPatientRows(scope: Scope, text: string): Promise<readonly FoundPatientRow[]> {
  const terms = searchTerms(text);
  if (terms.words.length === 0 && terms.birth_dates.length === 0) return text === '' ? openedLast(scope) : [];
  const exact = await containing(scope, terms);
  if (exact.length >= ENOUGH || terms.words.length === 0) return exact;
  const alike = await similar(scope, terms);
  const found = new Set(exact.map((row) => row.patient_id));
  return [...exact, ...alike.filter((row) => !found.has(row.patient_id))].slice(0, MOST);
}

async function openedLast(scope: Scope): Promise<readonly FoundPatientRow[]> {
  const { rows } = await scope.prepared<FoundPatientRow>(
    'patients-opened-last',
    `select ${COLUMNS} from patient where practice_id = $1 order by opened_at desc limit ${MOST}`,
    [scope.practice_id],
  );
  return rows;
}

/** Every word occurs somewhere; those where words begin so come first. Words hold letters and digits only, so nothing needs escaping. */
async function containing(scope: Scope, terms: SearchTerms): Promise<readonly FoundPatientRow[]> {
  const { rows } = await scope.prepared<FoundPatientRow>(
    'patients-containing',
    `select ${COLUMNS} from patient
      where practice_id = $1 and search_key like all ($2::text[])
        and (cardinality($4::date[]) = 0 or birth_date = any ($4::date[]))
      order by ' ' || search_key like all ($3::text[]) desc, opened_at desc limit ${MOST}`,
    [
      scope.practice_id,
      terms.words.map((word) => `%${word}%`),
      terms.words.map((word) => `% ${word}%`),
      terms.birth_dates,
    ],
  );
  return rows;
}

/** Those who share most groups of letters are looked up by index; only they are then compared word by word. */
async function similar(scope: Scope, terms: SearchTerms): Promise<readonly FoundPatientRow[]> {
  const words = terms.words.slice(0, 6);
  const values: unknown[] = [scope.practice_id, gramsToTry(words), terms.birth_dates];
  const scores = words.map((word) => similarityOf(word, values));
  const { rows } = await scope.query<FoundPatientRow>(
    `select ${COLUMNS} from (
       select p.*, (${scores.join(' + ')}) / ${scores.length} as score
         from (select patient_id from patient_gram where practice_id = $1 and gram = any ($2::text[])
                group by patient_id order by count(*) desc limit ${MOST_COMPARED}) alike
         join patient p on p.practice_id = $1 and p.patient_id = alike.patient_id
        where cardinality($3::date[]) = 0 or p.birth_date = any ($3::date[])
     ) as scored
     where score >= ${SIMILAR_ENOUGH} order by score desc, opened_at desc limit ${MOST}`,
    values,
  );
  return rows;
}

/** The expression that compares one word, or the word with two letters exchanged, with the search key. */
function similarityOf(word: string, values: unknown[]): string {
  const compare = (text: string): string => {
    values.push(text);
    return `word_similarity($${values.length}, search_key)`;
  };
  const slips = withLettersExchanged(word).map((text) => `0.85 * ${compare(text)}`);
  return slips.length === 0 ? compare(word) : `greatest(${[compare(word), ...slips].join(', ')})`;
}
