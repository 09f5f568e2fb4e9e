import type { Scope } from '../practice-scope.ts';

/** The words after a check-in as the practice approved them. */
export type UrgencyTextRow = {
  readonly version: number;
  /** JSON. */
  readonly texts: unknown;
  readonly approved_by: string;
  readonly licence: string | null;
  readonly approved_at: string;
};

/** Newest first. */
export async function listUrgencyTexts(scope: Scope): Promise<readonly UrgencyTextRow[]> {
  const { rows } = await scope.query<UrgencyTextRow>(
    `select version, texts, approved_by, licence, approved_at from urgency_text
      where practice_id = $1 order by version desc`,
    [scope.practice_id],
  );
  return rows;
}

/** What holds now; null while nothing is approved. */
export async function readUrgencyText(scope: Scope): Promise<UrgencyTextRow | null> {
  const { rows } = await scope.prepared<UrgencyTextRow>(
    'read-urgency-text',
    `select version, texts, approved_by, licence, approved_at from urgency_text
      where practice_id = $1 order by version desc limit 1`,
    [scope.practice_id],
  );
  return rows[0] ?? null;
}

/** False where somebody else approved this version first. */
export async function addUrgencyText(
  scope: Scope,
  row: UrgencyTextRow & { readonly staff_id: string },
): Promise<boolean> {
  const { rowCount } = await scope.query(
    `insert into urgency_text (practice_id, version, texts, approved_by, staff_id, licence, approved_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [
      scope.practice_id,
      row.version,
      JSON.stringify(row.texts),
      row.approved_by,
      row.staff_id,
      row.licence,
      row.approved_at,
    ],
  );
  return rowCount === 1;
}
