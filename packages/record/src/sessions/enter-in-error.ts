import type { Scope } from '../practice-scope.ts';

export type ErrorOfEntry = {
  readonly session_id: string;
  readonly reason: string;
  readonly staff_id: string;
  readonly by_name: string;
  readonly at: string;
};

/** Strikes a session through, signed or not. False when somebody did before. */
export async function insertEnteredInError(scope: Scope, error: ErrorOfEntry): Promise<boolean> {
  const { rowCount } = await scope.query(
    `insert into session_entered_in_error (practice_id, session_id, reason, staff_id, by_name, at)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (practice_id, session_id) do nothing`,
    [scope.practice_id, error.session_id, error.reason, error.staff_id, error.by_name, error.at],
  );
  return rowCount === 1;
}

/** Nobody goes home with the aftercare of a session that was not theirs. Gives the links that were closed. */
export async function revokeLinksOfSession(scope: Scope, session_id: string, at: string): Promise<readonly string[]> {
  const { rows } = await scope.query<{ link_id: string }>(
    `update patient_link set revoked_at = $3 where practice_id = $1 and session_id = $2 and revoked_at is null
     returning link_id`,
    [scope.practice_id, session_id, at],
  );
  const links = rows.map(({ link_id }) => link_id);
  await scope.query(
    `update portal_session set closed_at = $3
      where practice_id = $1 and link_id = any ($2::uuid[]) and closed_at is null`,
    [scope.practice_id, links, at],
  );
  return links;
}
