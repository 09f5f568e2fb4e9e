import type { CalendarDate } from '@stipple/engine/kernel';
import type { Scope } from '../practice-scope.ts';

/** A link in the moment in which somebody tries to use it. */
export type LinkToOpen = {
  readonly link_id: string;
  readonly patient_id: string;
  readonly session_id: string | null;
  readonly expires_at: string;
  readonly access_ends_on: CalendarDate;
  readonly wrong_tries: number;
  readonly opened_at: string | null;
  readonly locked_at: string | null;
  readonly revoked_at: string | null;
  readonly birth_date: CalendarDate;
};

/** Whose link this secret is; null when it is nobody's. */
export async function findLinkOwner(
  scope: Scope,
  secret_hash: Buffer,
): Promise<{ readonly link_id: string; readonly patient_id: string } | null> {
  const { rows } = await scope.query<{ link_id: string; patient_id: string }>(
    'select link_id, patient_id from patient_link where practice_id = $1 and secret_hash = $2',
    [scope.practice_id, secret_hash],
  );
  return rows[0] ?? null;
}

/** Holds the link until the transaction ends: two browsers that open it at the same time come one after the other. */
export async function holdLinkToOpen(scope: Scope, link_id: string): Promise<LinkToOpen | null> {
  const { rows } = await scope.query<LinkToOpen>(
    `select l.link_id, l.patient_id, l.session_id, l.expires_at, l.access_ends_on, l.wrong_tries, l.opened_at,
            l.locked_at, l.revoked_at, p.birth_date
       from patient_link l
       join patient p on p.practice_id = $1 and p.patient_id = l.patient_id
      where l.practice_id = $1 and l.link_id = $2
        for update of l`,
    [scope.practice_id, link_id],
  );
  return rows[0] ?? null;
}

export async function countWrongTry(scope: Scope, link_id: string, locked_at: string | null): Promise<void> {
  await scope.query(
    `update patient_link set wrong_tries = wrong_tries + 1, locked_at = $3 where practice_id = $1 and link_id = $2`,
    [scope.practice_id, link_id, locked_at],
  );
}

export type NewPortalSession = {
  readonly portal_session_id: string;
  readonly link_id: string;
  readonly secret_hash: Buffer;
  readonly at: string;
};

/** Uses the link up and binds a browser to it. */
export async function insertPortalSession(scope: Scope, session: NewPortalSession): Promise<void> {
  await scope.query('update patient_link set opened_at = $3 where practice_id = $1 and link_id = $2', [
    scope.practice_id,
    session.link_id,
    session.at,
  ]);
  await scope.query(
    `insert into portal_session (practice_id, portal_session_id, link_id, secret_hash, created_at, last_seen_at)
     values ($1, $2, $3, $4, $5, $5)`,
    [scope.practice_id, session.portal_session_id, session.link_id, session.secret_hash, session.at],
  );
}
