import type { Finding } from '@stipple/engine/kernel';
import type { Scope } from '../practice-scope.ts';

export type Signature = {
  readonly session_id: string;
  readonly version: number;
  readonly assessment_id: string | null;
  readonly findings: readonly Finding[];
  readonly override_reasons: Readonly<Record<string, string>>;
  readonly past_missing: Readonly<Record<string, string>>;
  readonly signed_at: string;
  readonly signed_by: string;
};

/**
 * Closes the session and its zones: from here on the row-level policies refuse every change of them.
 * False when the version is stale or somebody signed first.
 */
export async function signSessionRows(scope: Scope, signature: Signature): Promise<boolean> {
  const { rowCount } = await scope.query(
    `update session
        set signed_at = $4, signed_by = $5, assessment_id = $6, findings = $7, override_reasons = $8,
            past_missing = $9, version = version + 1
      where practice_id = $1 and session_id = $2 and version = $3 and signed_at is null
        and not exists (select from session_entered_in_error e where e.practice_id = $1 and e.session_id = $2)`,
    [
      scope.practice_id,
      signature.session_id,
      signature.version,
      signature.signed_at,
      signature.signed_by,
      signature.assessment_id,
      JSON.stringify(signature.findings),
      JSON.stringify(signature.override_reasons),
      JSON.stringify(signature.past_missing),
    ],
  );
  if (rowCount !== 1) return false;
  await scope.query(
    `update session_zone set signed_at = $3 where practice_id = $1 and session_id = $2 and signed_at is null`,
    [scope.practice_id, signature.session_id, signature.signed_at],
  );
  return true;
}
