import type { CalendarDate, Licence } from '@stipple/engine/kernel';
import { ofPerson } from '../patient-merge/of-person.ts';
import type { Scope } from '../practice-scope.ts';
import type { SessionSnapshot } from './session-snapshot.ts';

export type AdverseEventGrade = 'mild' | 'moderate' | 'severe' | 'life-threatening';
export type AdverseEventState = 'open' | 'resolved' | 'resolved-with-mark' | 'referred';

/** What is judged of an event, and may be corrected. */
export type EventJudgement = {
  readonly kind: string;
  readonly onset_on: CalendarDate;
  readonly grade: AdverseEventGrade;
  readonly seriousness: readonly string[];
  readonly cause: string;
  readonly cause_text: string;
  readonly zones: readonly string[];
  readonly course: string;
  readonly action: string;
  readonly photo_ids: readonly string[];
};

export type AdverseEventRow = EventJudgement & {
  readonly adverse_event_id: string;
  readonly patient_id: string;
  readonly patient_name: string;
  readonly session_id: string | null;
  readonly check_in_id: string | null;
  readonly state: AdverseEventState;
  readonly session: SessionSnapshot | null;
  readonly incident_ids: readonly string[];
  readonly follow_ups: readonly {
    readonly at: string;
    readonly by: string;
    readonly text: string;
    readonly state: AdverseEventState;
  }[];
  readonly amendments: readonly {
    readonly number: number;
    readonly reason: string;
    readonly by: string;
    readonly at: string;
    readonly before: Readonly<Record<string, unknown>>;
    readonly after: Readonly<Record<string, unknown>>;
  }[];
  readonly reviews: readonly {
    readonly at: string;
    readonly by: string;
    readonly licence: Licence;
    readonly conclusion: string;
    readonly prevention: string;
  }[];
  readonly closed_at: string | null;
  readonly reported_by: string;
  readonly created_at: string;
  readonly version: number;
};

export type NewAdverseEvent = EventJudgement &
  Pick<
    AdverseEventRow,
    | 'adverse_event_id'
    | 'patient_id'
    | 'session_id'
    | 'check_in_id'
    | 'session'
    | 'incident_ids'
    | 'reported_by'
    | 'created_at'
  > & { readonly staff_id: string };

/** False when the id is taken. */
export async function insertAdverseEvent(scope: Scope, event: NewAdverseEvent): Promise<boolean> {
  const { rowCount } = await scope.query(
    `insert into adverse_event
       (practice_id, adverse_event_id, patient_id, session_id, check_in_id, kind, onset_on, grade, seriousness, cause,
        cause_text, zones, course, action, session_snapshot, photo_ids, incident_ids, state, reported_by, staff_id, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 'open', $18, $19, $20)
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
      event.seriousness,
      event.cause,
      event.cause_text,
      event.zones,
      event.course,
      event.action,
      event.session === null ? null : JSON.stringify(event.session),
      event.photo_ids,
      event.incident_ids,
      event.reported_by,
      event.staff_id,
      event.created_at,
    ],
  );
  return rowCount === 1;
}

export async function findAdverseEventRow(scope: Scope, adverse_event_id: string): Promise<AdverseEventRow | null> {
  const { rows } = await scope.query<AdverseEventRow>(`${SELECT_EVENT} and e.adverse_event_id = $2`, [
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
    `${SELECT_EVENT} and ${ofPerson('e.patient_id', '$2')} order by e.created_at desc`,
    [scope.practice_id, patient_id],
  );
  return rows;
}

const UTC = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const FOLLOW_UPS = `
  (select coalesce(json_agg(json_build_object('at', ${UTC('f.at')}, 'by', f.by_name, 'text', f.text, 'state', f.state)
                            order by f.at), '[]')
     from adverse_event_follow_up f where f.practice_id = $1 and f.adverse_event_id = e.adverse_event_id)`;

const AMENDMENTS = `
  (select coalesce(json_agg(json_build_object('number', m.number, 'reason', m.reason, 'by', m.by_name, 'at', ${UTC('m.at')},
                            'before', m.before, 'after', m.after) order by m.number), '[]')
     from adverse_event_amendment m where m.practice_id = $1 and m.adverse_event_id = e.adverse_event_id)`;

const REVIEWS = `
  (select coalesce(json_agg(json_build_object('at', ${UTC('r.at')}, 'by', r.by_name, 'licence', r.licence,
                            'conclusion', r.conclusion, 'prevention', r.prevention) order by r.at), '[]')
     from adverse_event_review r where r.practice_id = $1 and r.adverse_event_id = e.adverse_event_id)`;

/** An event with its course, corrections and reviews; conditions are added with `and`. */
export const SELECT_EVENT = `
  select e.adverse_event_id, e.patient_id, p.given_name || ' ' || p.family_name as patient_name, e.session_id,
         e.check_in_id, e.kind, e.onset_on, e.grade, e.seriousness, e.cause, e.cause_text, e.zones, e.course, e.action,
         e.state, e.session_snapshot as session, e.photo_ids, e.incident_ids, e.closed_at, e.reported_by, e.created_at,
         e.version, ${FOLLOW_UPS} as follow_ups, ${AMENDMENTS} as amendments, ${REVIEWS} as reviews
    from adverse_event e
    join patient p on p.practice_id = $1 and p.patient_id = e.patient_id
   where e.practice_id = $1`;
