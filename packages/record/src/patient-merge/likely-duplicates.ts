import { addDays, calendarDate, parseCalendarDate, type CalendarDate } from '@stipple/engine/kernel';
import type { Scope } from '../practice-scope.ts';

export type LikelyDuplicate = {
  readonly patient_id: string;
  readonly given_name: string;
  readonly family_name: string;
  readonly birth_date: string;
};

/** How much of the names has to be shared, as `pg_trgm` counts it: more where the birth date is not the same. `default` */
const SAME_DAY = 0.45;
const MISTYPED_DAY = 0.7;
const MOST = 5;

/**
 * Others with a similar name, born on the same day or on one that a slip of the finger makes of it. A handful of days looked
 * up by index, so that it can be asked whenever a chart is opened.
 */
export async function likelyDuplicates(scope: Scope, patient_id: string): Promise<readonly LikelyDuplicate[]> {
  const { rows: known } = await scope.query<LikelyDuplicate>(
    `select patient_id, given_name, family_name, birth_date from patient
      where practice_id = $1 and patient_id = $2 and merged_into is null`,
    [scope.practice_id, patient_id],
  );
  const [patient] = known;
  if (patient === undefined) return [];
  const { rows } = await scope.query<LikelyDuplicate>(
    `select o.patient_id, o.given_name, o.family_name, o.birth_date from patient o
      where o.practice_id = $1 and o.birth_date = any ($2::date[]) and o.patient_id <> $3
        and o.merged_into is null and o.withdrawn_at is null
        and similarity(o.given_name || ' ' || o.family_name, $4)
            >= case when o.birth_date = $5::date then ${SAME_DAY} else ${MISTYPED_DAY} end
      order by o.birth_date = $5::date desc, similarity(o.given_name || ' ' || o.family_name, $4) desc limit ${MOST}`,
    [
      scope.practice_id,
      easilyMistyped(calendarDate(patient.birth_date)),
      patient_id,
      `${patient.given_name} ${patient.family_name}`,
      patient.birth_date,
    ],
  );
  return rows;
}

/** The day itself; the day beside it; day and month exchanged; a year or ten off. */
export function easilyMistyped(day: CalendarDate): readonly CalendarDate[] {
  const [year = '', month = '', of = ''] = day.split('-');
  const years = [-10, -1, 1, 10].map((off) => `${String(Number(year) + off).padStart(4, '0')}-${month}-${of}`);
  const written = [`${year}-${of}-${month}`, ...years].flatMap((text) => {
    const parsed = parseCalendarDate(text);
    return parsed.ok ? [parsed.value] : [];
  });
  return [...new Set([day, addDays(day, -1), addDays(day, 1), ...written])];
}
