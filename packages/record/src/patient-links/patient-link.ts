import type { CalendarDate } from '@stipple/engine/kernel';
import type { Scope } from '../practice-scope.ts';
import { COUNTS } from '../sessions/session-context.ts';
import { ofPerson } from '../patient-merge/of-person.ts';

export type LinkKind = 'aftercare' | 'intake';

export type PatientLinkRow = {
  readonly link_id: string;
  readonly patient_id: string;
  readonly kind: LinkKind;
  /** Null for a link that was given before any session. */
  readonly session_id: string | null;
  /** What an intake link asks and tells about; null for aftercare, which has it from its session. */
  readonly indication: string | null;
  readonly created_at: string;
  /** Until when it may be opened. */
  readonly expires_at: string;
  readonly opened_at: string | null;
  readonly locked_at: string | null;
  readonly revoked_at: string | null;
  /** Last day on which the browser session that it opened works. */
  readonly access_ends_on: CalendarDate;
  /** When the patient said that the intake is done. */
  readonly finished_at: string | null;
};

/** Where a session stands in its course, and how to reach its patient. */
export type LinkedCourse = {
  readonly session_id: string;
  readonly patient_id: string;
  readonly day: CalendarDate;
  readonly number_in_series: number;
  readonly sessions_planned: number;
  readonly interval_days: number;
  /** The plan counts its readings from the first session that counts. */
  readonly final_reading_on: CalendarDate;
  readonly ended_at: string | null;
  readonly signed_at: string | null;
  readonly given_name: string;
  readonly email: string;
  readonly phone: string;
};

export type NewPatientLink = Omit<PatientLinkRow, 'opened_at' | 'locked_at' | 'revoked_at' | 'finished_at'> & {
  readonly zones: readonly string[];
  readonly secret_hash: Buffer;
  readonly created_by: string;
  /** The link whose phone asked for this one; it is closed together with that. */
  readonly made_from: string | null;
};

export async function findLinkedCourse(scope: Scope, session_id: string): Promise<LinkedCourse | null> {
  const { rows } = await scope.query<LinkedCourse>(
    `select s.session_id, s.patient_id, s.day, s.number_in_series, t.sessions_planned, t.interval_days,
            (select min(f.day) from session f
              where f.practice_id = $1 and f.plan_id = s.plan_id
                and not exists (select from session_entered_in_error e
                                 where e.practice_id = $1 and e.session_id = f.session_id)) + t.final_reading_days
              as final_reading_on, s.ended_at,
            s.signed_at, p.given_name, p.email, p.phone
       from session s
       join treatment_plan t on t.practice_id = $1 and t.plan_id = s.plan_id
       join patient p on p.practice_id = $1 and p.patient_id = s.patient_id
      where s.practice_id = $1 and s.session_id = $2 and ${COUNTS}`,
    [scope.practice_id, session_id],
  );
  return rows[0] ?? null;
}

/** Null when the id is taken. */
export async function insertPatientLink(scope: Scope, link: NewPatientLink): Promise<PatientLinkRow | null> {
  const { rows } = await scope.query<PatientLinkRow>(
    `insert into patient_link
       (practice_id, link_id, patient_id, session_id, secret_hash, created_by, created_at, expires_at, access_ends_on,
        kind, indication, zones, made_from)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     on conflict (practice_id, link_id) do nothing
     returning ${COLUMNS}`,
    [
      scope.practice_id,
      link.link_id,
      link.patient_id,
      link.session_id,
      link.secret_hash,
      link.created_by,
      link.created_at,
      link.expires_at,
      link.access_ends_on,
      link.kind,
      link.indication,
      link.zones,
      link.made_from,
    ],
  );
  return rows[0] ?? null;
}

/** Newest first. */
export async function listPatientLinks(scope: Scope, patient_id: string): Promise<readonly PatientLinkRow[]> {
  const { rows } = await scope.query<PatientLinkRow>(
    `select ${COLUMNS} from patient_link where practice_id = $1 and ${ofPerson('patient_id', '$2')} order by created_at desc`,
    [scope.practice_id, patient_id],
  );
  return rows;
}

/** Closes the link, those that its phone asked for, and every browser session. Null when there is no such link. */
export async function revokePatientLink(scope: Scope, link_id: string, at: string): Promise<PatientLinkRow | null> {
  const { rows } = await scope.query<PatientLinkRow>(
    `update patient_link set revoked_at = coalesce(revoked_at, $3)
      where practice_id = $1 and (link_id = $2 or made_from = $2)
     returning ${COLUMNS}`,
    [scope.practice_id, link_id, at],
  );
  await scope.query(
    `update portal_session set closed_at = $3
      where practice_id = $1 and link_id = any ($2::uuid[]) and closed_at is null`,
    [scope.practice_id, rows.map((link) => link.link_id), at],
  );
  return rows.find((link) => link.link_id === link_id) ?? null;
}

/** The link that the practice gave, of which this one is, or comes from. */
export async function rootLink(scope: Scope, link_id: string): Promise<string> {
  const { rows } = await scope.query<{ root: string }>(
    'select coalesce(made_from, link_id) as root from patient_link where practice_id = $1 and link_id = $2',
    [scope.practice_id, link_id],
  );
  return rows[0]?.root ?? link_id;
}

/** The patient is done with the questions, on whichever device. Said again, the first time counts. */
export async function finishIntake(scope: Scope, link_id: string, at: string): Promise<void> {
  await scope.query(
    `update patient_link set finished_at = coalesce(finished_at, $3)
      where practice_id = $1 and (link_id = $2 or made_from = $2)`,
    [scope.practice_id, await rootLink(scope, link_id), at],
  );
}

const COLUMNS = `link_id, patient_id, kind, session_id, indication, created_at, expires_at, opened_at, locked_at, revoked_at,
  access_ends_on, finished_at`;
