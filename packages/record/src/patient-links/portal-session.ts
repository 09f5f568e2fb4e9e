import type { CalendarDate } from '@stipple/engine/kernel';
import type { Scope } from '../practice-scope.ts';

/** A browser that a link has bound to one patient and one session. */
export type PortalSessionRow = {
  readonly portal_session_id: string;
  readonly link_id: string;
  readonly patient_id: string;
  readonly session_id: string;
  readonly access_ends_on: CalendarDate;
};

/** The open browser session of this secret; null when it is closed, its link is revoked, or its last day is before `today`. */
export async function findPortalSession(
  scope: Scope,
  secret_hash: Buffer,
  today: CalendarDate,
): Promise<PortalSessionRow | null> {
  const { rows } = await scope.prepared<PortalSessionRow>(
    'find-portal-session',
    `select o.portal_session_id, o.link_id, l.patient_id, l.session_id, l.access_ends_on
       from portal_session o
       join patient_link l on l.practice_id = $1 and l.link_id = o.link_id
      where o.practice_id = $1 and o.secret_hash = $2 and o.closed_at is null and l.revoked_at is null
        and l.access_ends_on >= $3`,
    [scope.practice_id, secret_hash, today],
  );
  return rows[0] ?? null;
}

export async function closePortalSession(scope: Scope, portal_session_id: string, at: string): Promise<void> {
  await scope.query(
    `update portal_session set closed_at = $3
      where practice_id = $1 and portal_session_id = $2 and closed_at is null`,
    [scope.practice_id, portal_session_id, at],
  );
}

/** When the patient last used it. */
export async function notePortalVisit(scope: Scope, portal_session_id: string, at: string): Promise<void> {
  await scope.query('update portal_session set last_seen_at = $3 where practice_id = $1 and portal_session_id = $2', [
    scope.practice_id,
    portal_session_id,
    at,
  ]);
}

/** What the patient's own page says of the person and the visit. */
export type CompanionRow = {
  readonly given_name: string;
  readonly called: string;
  readonly answered_days: readonly number[];
};

export async function readCompanionRow(
  scope: Scope,
  patient_id: string,
  session_id: string,
): Promise<CompanionRow | null> {
  const { rows } = await scope.prepared<CompanionRow>(
    'read-companion',
    `select p.given_name, p.called,
            (select coalesce(json_agg(c.for_day order by c.for_day), '[]') from check_in c
              where c.practice_id = $1 and c.session_id = $3) as answered_days
       from patient p where p.practice_id = $1 and p.patient_id = $2`,
    [scope.practice_id, patient_id, session_id],
  );
  return rows[0] ?? null;
}
