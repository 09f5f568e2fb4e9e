import type { ImportedFields } from './check-rows.ts';
import { gramsOf } from '@stipple/record/patients/grams';
import { searchWords } from '@stipple/record/patients/search-key';
import type { KnownPatient } from '@stipple/record/patient-import/known-patients';

/** Somebody a row of the file looks like. */
export type Alike = { readonly patient_id: string | null; readonly like: string };

type Person = Pick<ImportedFields, 'given_name' | 'family_name' | 'birth_date'>;

/** How much of the letters of two names has to be shared on one birth date. Twins with names of their own share less. `default` */
const SIMILAR_ENOUGH = 0.7;

/**
 * Tells, row after row, whether somebody is likely to be there already: among the patients of the practice, or further up in the
 * file. The same birth date and nearly the same name, whatever order, accents or case it has.
 */
export function findAlike(known: readonly KnownPatient[]): (line: number, person: Person) => Alike | null {
  const byDay = new Map<string, Seen[]>();
  for (const { patient_id, birth_date, given_name, family_name } of known)
    remember(byDay, birth_date, {
      patient_id,
      grams: gramsOfName(given_name, family_name),
      like: `${given_name} ${family_name}`,
    });
  return (line, { given_name, family_name, birth_date }) => {
    const grams = gramsOfName(given_name, family_name);
    const found = byDay.get(birth_date)?.find((seen) => shared(grams, seen.grams) >= SIMILAR_ENOUGH) ?? null;
    if (found === null) remember(byDay, birth_date, { patient_id: null, grams, like: `line ${line}` });
    return found === null ? null : { patient_id: found.patient_id, like: found.like };
  };
}

type Seen = Alike & { readonly grams: ReadonlySet<string> };

function remember(byDay: Map<string, Seen[]>, day: string, seen: Seen): void {
  const there = byDay.get(day);
  if (there === undefined) byDay.set(day, [seen]);
  else there.push(seen);
}

function gramsOfName(given: string, family: string): ReadonlySet<string> {
  return new Set(gramsOf([...searchWords(given), ...searchWords(family)]));
}

/** Twice what is shared over what there is: 1 for the same groups of letters, 0 for none. */
function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0;
  return (2 * one.intersection(other).size) / (one.size + other.size);
}
