import type { CalendarDate } from '@stipple/engine/kernel';
import type { Scope } from '../practice-scope.ts';
import { COUNTS } from '../sessions/session-context.ts';

/** A session whose phone was opened, with the check-ins that came. */
export type AskedSession = {
  readonly session_id: string;
  readonly patient_id: string;
  readonly patient_name: string;
  readonly day: CalendarDate;
  readonly answered_days: readonly number[];
};

/** A link that waits: for being opened, or for the end of an intake. */
export type WaitingLink = {
  readonly link_id: string;
  readonly patient_id: string;
  readonly patient_name: string;
  readonly kind: 'aftercare' | 'intake';
  readonly created_at: string;
  readonly opened_at: string | null;
};

/** Sessions since that day of which a phone was opened and not closed by the practice. */
export async function listAskedSessions(scope: Scope, since: CalendarDate): Promise<readonly AskedSession[]> {
  const { rows } = await scope.prepared<AskedSession>(
    'unheard-asked-sessions',
    `select s.session_id, s.patient_id, p.given_name || ' ' || p.family_name as patient_name, s.day,
            (select coalesce(json_agg(c.for_day order by c.for_day), '[]') from check_in c
              where c.practice_id = $1 and c.session_id = s.session_id) as answered_days
       from session s
       join patient p on p.practice_id = $1 and p.patient_id = s.patient_id
      where s.practice_id = $1 and s.day >= $2 and ${COUNTS}
        and exists (select from patient_link l
                     where l.practice_id = $1 and l.session_id = s.session_id and l.opened_at is not null
                       and l.revoked_at is null)
      order by s.day desc, s.session_id`,
    [scope.practice_id, since],
  );
  return rows;
}

/**
 * Links given before `until` that nobody opened, and intakes opened before then and not said to be done. One that was
 * closed, locked (the inbox has it), over, or made up for by a later link that was opened is none of these.
 */
export async function listWaitingLinks(
  scope: Scope,
  until: string,
  today: CalendarDate,
): Promise<readonly WaitingLink[]> {
  const { rows } = await scope.prepared<WaitingLink>(
    'unheard-waiting-links',
    `select l.link_id, l.patient_id, p.given_name || ' ' || p.family_name as patient_name, l.kind, l.created_at,
            l.opened_at
       from patient_link l
       join patient p on p.practice_id = $1 and p.patient_id = l.patient_id
      where l.practice_id = $1 and l.revoked_at is null and l.locked_at is null and l.made_from is null
        and l.access_ends_on >= $3 and coalesce(l.opened_at, l.created_at) < $2
        and (l.opened_at is null or (l.kind = 'intake' and l.finished_at is null))
        and not exists (select from patient_link later
                         where later.practice_id = $1 and later.patient_id = l.patient_id
                           and later.created_at > l.created_at
                           and (later.opened_at is not null or later.kind = l.kind))
      order by l.created_at desc, l.link_id`,
    [scope.practice_id, until, today],
  );
  return rows;
}
