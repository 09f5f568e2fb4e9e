import type { Finding } from '@stipple/engine/kernel';
import type { Scope } from '../practice-scope.ts';
import type { SessionContent } from './session-content.ts';

export type NewAmendment = {
  readonly amendment_id: string;
  readonly session_id: string;
  readonly number: number;
  readonly reason: string;
  readonly before: SessionContent;
  readonly after: SessionContent;
  readonly findings: readonly Finding[];
  readonly staff_id: string;
  readonly by_name: string;
  readonly at: string;
};

/**
 * Adds a correction beside what was signed. False when this number was taken by somebody else's amendment, or the id was
 * used before; nothing is ever overwritten.
 */
export async function insertAmendment(scope: Scope, amendment: NewAmendment): Promise<boolean> {
  const { rowCount } = await scope.query(
    `insert into session_amendment
       (practice_id, amendment_id, session_id, number, reason, before, after, findings, staff_id, by_name, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict do nothing`,
    [
      scope.practice_id,
      amendment.amendment_id,
      amendment.session_id,
      amendment.number,
      amendment.reason,
      JSON.stringify(amendment.before),
      JSON.stringify(amendment.after),
      JSON.stringify(amendment.findings),
      amendment.staff_id,
      amendment.by_name,
      amendment.at,
    ],
  );
  return rowCount === 1;
}

export async function isAmendmentIdTaken(scope: Scope, amendment_id: string): Promise<boolean> {
  const { rowCount } = await scope.query('select from session_amendment where practice_id = $1 and amendment_id = $2', [
    scope.practice_id,
    amendment_id,
  ]);
  return rowCount !== 0;
}
