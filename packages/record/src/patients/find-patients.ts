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
  /** Names of rows that were merged into this one. */
  readonly other_names: readonly string[];
};

const MOST = 20;
/** With this many exact hits nobody wants similar names beneath them. */
const ENOUGH = 5;
/** Below it, names that merely share a beginning would come up. */
const SIMILAR_ENOUGH = 0.4;
/** Enough to hold the person meant among all who share groups of letters. */
const MOST_COMPARED = 300;
/** Of row `p`. */
const COLUMNS = `p.patient_id, p.given_name, p.family_name, p.called, p.birth_date, p.phone,
  (select json_build_object('patient_id', s.patient_id, 'given_name', s.given_name, 'family_name', s.family_name,
            'called', s.called, 'birth_date', s.birth_date, 'phone', s.phone)
     from patient s where s.practice_id = $1 and s.patient_id = p.merged_into) as person`;

/** Patients whose name, birth date or phone fits the text, best first; without a text those opened last. */
export async function findPatientRows(scope: Scope, text: string): Promise<readonly FoundPatientRow[]> {
  return onePerPerson(await matchingRows(scope, text));
}

type MatchingRow = Omit<FoundPatientRow, 'other_names'> & {
  /** The row that stands for the person, where this one was merged into it. */
  readonly person: Omit<FoundPatientRow, 'other_names'> | null;
};

/** Whoever was found by the name of a merged row is shown once, by the name of the row that stands for the person. */
function onePerPerson(rows: readonly MatchingRow[]): readonly FoundPatientRow[] {
  const people = Map.groupBy(rows, ({ patient_id, person }) => person?.patient_id ?? patient_id);
  return [...people.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const { person: _, ...itself } = same.find(({ person }) => person === null) ?? first;
    const shown = first.person ?? itself;
    const names = same.map(({ given_name, family_name }) => `${given_name} ${family_name}`);
    const own = `${shown.given_name} ${shown.family_name}`;
    return [{ ...shown, other_names: [...new Set(names)].filter((name) => name !== own) }];
  });
}

async function matchingRows(scope: Scope, text: string): Promise<readonly MatchingRow[]> {
  const terms = searchTerms(text);
  if (terms.words.length === 0 && terms.birth_dates.length === 0) return text === '' ? openedLast(scope) : [];
  const exact = await containing(scope, terms);
  if (exact.length >= ENOUGH || terms.words.length === 0) return exact;
  const alike = await similar(scope, terms);
  const found = new Set(exact.map((row) => row.patient_id));
  return [...exact, ...alike.filter((row) => !found.has(row.patient_id))].slice(0, MOST);
}

async function openedLast(scope: Scope): Promise<readonly MatchingRow[]> {
  const { rows } = await scope.prepared<MatchingRow>(
    'patients-opened-last',
    `select ${COLUMNS} from patient p
      where p.practice_id = $1 and p.merged_into is null and p.withdrawn_at is null
      order by p.opened_at desc limit ${MOST}`,
    [scope.practice_id],
  );
  return rows;
}

/** Every word occurs somewhere; those where words begin so come first. Words hold letters and digits only, so nothing needs escaping. */
async function containing(scope: Scope, terms: SearchTerms): Promise<readonly MatchingRow[]> {
  const { rows } = await scope.prepared<MatchingRow>(
    'patients-containing',
    `select ${COLUMNS} from patient p
      where p.practice_id = $1 and p.withdrawn_at is null and p.search_key like all ($2::text[])
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
async function similar(scope: Scope, terms: SearchTerms): Promise<readonly MatchingRow[]> {
  const words = terms.words.slice(0, 6);
  const values: unknown[] = [scope.practice_id, gramsToTry(words), terms.birth_dates];
  const scores = words.map((word) => similarityOf(word, values));
  const { rows } = await scope.query<MatchingRow>(
    `select ${COLUMNS} from (
       select p.*, (${scores.join(' + ')}) / ${scores.length} as score
         from (select patient_id from patient_gram where practice_id = $1 and gram = any ($2::text[])
                group by patient_id order by count(*) desc limit ${MOST_COMPARED}) alike
         join patient p on p.practice_id = $1 and p.patient_id = alike.patient_id
        where p.withdrawn_at is null and (cardinality($3::date[]) = 0 or p.birth_date = any ($3::date[]))
     ) as p
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
