import { newTimeOrderedId } from '../time-ordered-id.ts';
import type { Scope } from '../practice-scope.ts';

export type NewRecoveryCodes = {
  readonly staff_id: string;
  readonly made_by: 'set-up' | 'machine';
  readonly code_hashes: readonly Buffer[];
  readonly created_at: string;
  /** Null for the sheet's codes, which wait as long as the paper. */
  readonly expires_at: string | null;
};

export async function insertRecoveryCodes(scope: Scope, codes: NewRecoveryCodes): Promise<void> {
  for (const hash of codes.code_hashes)
    await scope.query(
      `insert into recovery_code (practice_id, code_id, staff_id, code_hash, made_by, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [scope.practice_id, newTimeOrderedId(), codes.staff_id, hash, codes.made_by, codes.created_at, codes.expires_at],
    );
}

/** Uses a code up. False when it is not this person's, was used, or is too old: of two who try at once, one gets in. */
export async function takeRecoveryCode(
  scope: Scope,
  staff_id: string,
  code_hash: Buffer,
  now: string,
): Promise<boolean> {
  const { rowCount } = await scope.query(
    `update recovery_code set used_at = $4
      where practice_id = $1 and staff_id = $2 and code_hash = $3 and used_at is null
        and (expires_at is null or expires_at > $4)`,
    [scope.practice_id, staff_id, code_hash, now],
  );
  return rowCount === 1;
}
