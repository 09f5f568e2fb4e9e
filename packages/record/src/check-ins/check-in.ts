import type { CheckInAnswers, TriageReason } from '@stipple/engine/triage';
import type { Scope } from '../practice-scope.ts';
import type { InboxUrgency } from './inbox.ts';
import { ofPerson } from '../patient-merge/of-person.ts';

export type CheckInRow = {
  readonly check_in_id: string;
  readonly patient_id: string;
  readonly session_id: string;
  readonly for_day: number;
  readonly answers: CheckInAnswers;
  readonly urgency: InboxUrgency;
  readonly reasons: readonly Omit<TriageReason, 'urgency'>[];
  readonly missing_groups: readonly string[];
  readonly text_shown: string;
  /** Which approved version of the practice's words that was; null: the words that come with the product. */
  readonly text_version: number | null;
  readonly received_at: string;
};

/** `false` when the id or the day of this session is taken already. */
export async function insertCheckIn(scope: Scope, row: CheckInRow, catalogue_revision: string): Promise<boolean> {
  const { rowCount } = await scope.query(
    `insert into check_in
       (practice_id, check_in_id, patient_id, session_id, for_day, answers, urgency, reasons, missing_groups, text_shown,
        text_version, catalogue_revision, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     on conflict do nothing`,
    [
      scope.practice_id,
      row.check_in_id,
      row.patient_id,
      row.session_id,
      row.for_day,
      JSON.stringify(row.answers),
      row.urgency,
      JSON.stringify(row.reasons),
      row.missing_groups,
      row.text_shown,
      row.text_version,
      catalogue_revision,
      row.received_at,
    ],
  );
  return rowCount === 1;
}

export async function findCheckIn(scope: Scope, check_in_id: string): Promise<CheckInRow | null> {
  const { rows } = await scope.query<CheckInRow>(
    `select ${COLUMNS} from check_in where practice_id = $1 and check_in_id = $2`,
    [scope.practice_id, check_in_id],
  );
  return rows[0] ?? null;
}

/** Newest first. */
export async function listCheckInsOfPatient(scope: Scope, patient_id: string): Promise<readonly CheckInRow[]> {
  const { rows } = await scope.query<CheckInRow>(
    `select ${COLUMNS} from check_in where practice_id = $1 and ${ofPerson('patient_id', '$2')} order by received_at desc`,
    [scope.practice_id, patient_id],
  );
  return rows;
}

const COLUMNS = `check_in_id, patient_id, session_id, for_day, answers, urgency, reasons, missing_groups, text_shown, text_version, received_at`;
