import { verdictShape } from '@stipple/contract/findings';
import { assessCandidacy, type CandidacySettings } from '@stipple/engine/candidacy';
import { calendarDate, type CalendarDate, type Verdict } from '@stipple/engine/kernel';
import { withPracticeScope, type Actor, type Database } from '@stipple/record';
import {
  readPageToReassess,
  type AssessedRow,
  type PatientRange,
} from '@stipple/record/candidacy/read-page-to-reassess';
import { answersFromText } from './answers-from-text.ts';

/** A patient whose latest assessment would come out differently by today's catalogue and the given windows. */
export type ChangedVerdict = {
  readonly patient_id: string;
  readonly indication: string;
  readonly assessed_on: CalendarDate;
  readonly was: Verdict;
  readonly is: Verdict;
  readonly defer_until: CalendarDate | null;
};

export type ReassessedPage = { readonly patients: number; readonly changed: readonly ChangedVerdict[] };

/** Assesses each patient of a page again as of the day of the latest assessment and with the facts that it read. */
export async function reassessPage(
  db: Database,
  actor: Actor,
  range: PatientRange,
  settings: CandidacySettings,
): Promise<ReassessedPage> {
  const rows = await withPracticeScope(db, actor, (scope) => readPageToReassess(scope, range));
  return { patients: rows.length, changed: rows.flatMap((row) => reassess(row, settings) ?? []) };
}

function reassess(row: AssessedRow, settings: CandidacySettings): ChangedVerdict | null {
  const assessed_on = calendarDate(row.assessed_on);
  const { verdict, defer_until } = assessCandidacy({
    indication: row.indication,
    zones: row.zones,
    today: assessed_on,
    birth_date: calendarDate(row.birth_date),
    answers: answersFromText(row.answers),
    settings,
  });
  const was = verdictShape.parse(row.verdict);
  if (verdict === was) return null;
  return { patient_id: row.patient_id, indication: row.indication, assessed_on, was, is: verdict, defer_until };
}
