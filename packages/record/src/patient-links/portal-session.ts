import type { CalendarDate } from '@stipple/engine/kernel';
import type { Scope } from '../practice-scope.ts';

export async function closePortalSession(scope: Scope, portal_session_id: string, at: string): Promise<void> {
  await scope.query(
    `update portal_session set closed_at = $3
      where practice_id = $1 and portal_session_id = $2 and closed_at is null`,
    [scope.practice_id, portal_session_id, at],
  );
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
  session_id: string | null,
): Promise<CompanionRow | null> {
  const { rows } = await scope.prepared<CompanionRow>(
    'read-companion',
    `select p.given_name, p.called,
            (select coalesce(json_agg(c.for_day order by c.for_day), '[]') from check_in c
              where c.practice_id = $1 and c.session_id = $3::uuid) as answered_days
       from patient p where p.practice_id = $1 and p.patient_id = $2`,
    [scope.practice_id, patient_id, session_id],
  );
  return rows[0] ?? null;
}

/** Last day of access of this link, whether its intake was said to be done, and when the practice gave it. */
export type LinkStanding = {
  readonly access_ends_on: CalendarDate;
  readonly finished_at: string | null;
  /** For a link that a phone asked for, when the practice gave the one it came from. */
  readonly given_at: string;
};

export async function readLinkStanding(scope: Scope, link_id: string): Promise<LinkStanding> {
  const { rows } = await scope.prepared<LinkStanding>(
    'link-standing',
    `select l.access_ends_on, l.finished_at, given.created_at as given_at
       from patient_link l
       join patient_link given on given.practice_id = $1 and given.link_id = coalesce(l.made_from, l.link_id)
      where l.practice_id = $1 and l.link_id = $2`,
    [scope.practice_id, link_id],
  );
  const [link] = rows;
  if (link === undefined) throw new Error('the link of an open browser session is not there');
  return link;
}
