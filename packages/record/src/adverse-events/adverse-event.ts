import type { CalendarDate } from '@stipple/engine/kernel';
import type { Scope } from '../practice-scope.ts';
import { ofPerson } from '../patient-merge/of-person.ts';

export type AdverseEventGrade = 'mild' | 'moderate' | 'severe' | 'life-threatening';
export type AdverseEventState = 'open' | 'resolved' | 'resolved-with-mark' | 'referred';

export type AdverseEventRow = {
  readonly adverse_event_id: string;
  readonly patient_id: string;
  readonly session_id: string | null;
  readonly check_in_id: string | null;
  readonly kind: string;
  readonly onset_on: CalendarDate;
  readonly grade: AdverseEventGrade;
  readonly zones: readonly string[];
  readonly course: string;
  readonly action: string;
  readonly state: AdverseEventState;
  readonly follow_ups: readonly { readonly at: string; readonly by: string; readonly text: string }[];
  readonly reported_by: string;
  readonly created_at: string;
  readonly version: number;
};

export type NewAdverseEvent = Omit<AdverseEventRow, 'state' | 'follow_ups' | 'version'>;

/** False when the id is taken. */
export async function insertAdverseEvent(scope: Scope, event: NewAdverseEvent): Promise<boolean> {
  const { rowCount } = await scope.query(
    `insert into adverse_event
       (practice_id, adverse_event_id, patient_id, session_id, check_in_id, kind, onset_on, grade, zones, course, action,
        state, reported_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'open', $12, $13)
     on conflict (practice_id, adverse_event_id) do nothing`,
    [
      scope.practice_id,
      event.adverse_event_id,
      event.patient_id,
      event.session_id,
      event.check_in_id,
      event.kind,
      event.onset_on,
      event.grade,
      event.zones,
      event.course,
      event.action,
      event.reported_by,
      event.created_at,
    ],
  );
  return rowCount === 1;
}

export async function findAdverseEventRow(scope: Scope, adverse_event_id: string): Promise<AdverseEventRow | null> {
  const { rows } = await scope.query<AdverseEventRow>(`${SELECT} and e.adverse_event_id = $2`, [
    scope.practice_id,
    adverse_event_id,
  ]);
  return rows[0] ?? null;
}

/** Newest first. */
export async function listAdverseEventsOfPatient(
  scope: Scope,
  patient_id: string,
): Promise<readonly AdverseEventRow[]> {
  const { rows } = await scope.query<AdverseEventRow>(
    `${SELECT} and ${ofPerson('e.patient_id', '$2')} order by e.created_at desc`,
    [scope.practice_id, patient_id],
  );
  return rows;
}

export type NewFollowUp = {
  readonly follow_up_id: string;
  readonly adverse_event_id: string;
  readonly text: string;
  readonly state: AdverseEventState;
  readonly staff_id: string;
  readonly by_name: string;
  readonly at: string;
};

export type FollowUpOutcome = 'added' | 'stale-version' | 'id-already-used';

export async function addFollowUp(scope: Scope, version: number, followUp: NewFollowUp): Promise<FollowUpOutcome> {
  const { rowCount } = await scope.query(
    `update adverse_event set state = $4, version = version + 1
      where practice_id = $1 and adverse_event_id = $2 and version = $3`,
    [scope.practice_id, followUp.adverse_event_id, version, followUp.state],
  );
  if (rowCount !== 1) return 'stale-version';
  const inserted = await scope.query(
    `insert into adverse_event_follow_up
       (practice_id, follow_up_id, adverse_event_id, text, state, staff_id, by_name, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (practice_id, follow_up_id) do nothing`,
    [
      scope.practice_id,
      followUp.follow_up_id,
      followUp.adverse_event_id,
      followUp.text,
      followUp.state,
      followUp.staff_id,
      followUp.by_name,
      followUp.at,
    ],
  );
  return inserted.rowCount === 1 ? 'added' : 'id-already-used';
}

const SELECT = `
  select e.adverse_event_id, e.patient_id, e.session_id, e.check_in_id, e.kind, e.onset_on, e.grade, e.zones, e.course,
         e.action, e.state, e.reported_by, e.created_at, e.version,
         (select coalesce(json_agg(json_build_object('at',
                   to_char(f.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'by', f.by_name, 'text', f.text)
                   order by f.at), '[]')
            from adverse_event_follow_up f
           where f.practice_id = $1 and f.adverse_event_id = e.adverse_event_id) as follow_ups
    from adverse_event e
   where e.practice_id = $1`;
