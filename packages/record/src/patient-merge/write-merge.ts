import type { Scope } from '../practice-scope.ts';
import { MERGE_COLUMNS, type MergeRow } from './merge-row.ts';

/** How two rows stand before they are merged: both held until the transaction ends. */
export type MergeSide = { readonly patient_id: string; readonly merged_into: string | null; readonly version: number };

export type NewMerge = Omit<MergeRow, 'undone_by' | 'undone_at'>;

/**
 * Merges and their undoings of a practice come one after the other, so that no two of them can make a circle or merge a
 * row twice. Held on the practice's own row in a way that keeps nobody else waiting.
 */
export async function holdMerges(scope: Scope): Promise<void> {
  await scope.query('select from practice where practice_id = $1 for no key update', [scope.practice_id]);
}

export async function readMergeSide(scope: Scope, patient_id: string): Promise<MergeSide | null> {
  const { rows } = await scope.query<MergeSide>(
    `select patient_id, merged_into, version from patient
      where practice_id = $1 and patient_id = $2 and withdrawn_at is null for no key update`,
    [scope.practice_id, patient_id],
  );
  return rows[0] ?? null;
}

/** Points the one row, and whatever was merged into it before, at the survivor. False where the identifier is taken. */
export async function insertMerge(scope: Scope, merge: NewMerge): Promise<boolean> {
  const { rowCount } = await scope.query(INSERT, [
    scope.practice_id,
    merge.merge_id,
    merge.survivor_id,
    merge.merged_id,
    JSON.stringify(merge.survivor_before),
    JSON.stringify(merge.merged_before),
    merge.taken,
    merge.survivor_version,
    merge.reason,
    merge.merged_by,
    merge.merged_at,
  ]);
  if (rowCount !== 1) return false;
  await pointAll(scope);
  return true;
}

/** Null where it was undone already, or is not there. */
export async function undoMerge(
  scope: Scope,
  merge_id: string,
  by: { readonly undone_by: string; readonly undone_at: string },
): Promise<MergeRow | null> {
  const { rows } = await scope.query<MergeRow>(
    `update patient_merge set undone_by = $3, undone_at = $4
      where practice_id = $1 and merge_id = $2 and undone_at is null returning ${MERGE_COLUMNS}`,
    [scope.practice_id, merge_id, by.undone_by, by.undone_at],
  );
  const [merge] = rows;
  if (merge === undefined) return null;
  await pointAll(scope);
  return merge;
}

const INSERT = `
  insert into patient_merge (practice_id, merge_id, survivor_id, merged_id, survivor_before, merged_before, taken,
                             survivor_version, reason, merged_by, merged_at)
  values ($1, $2, $3, $4, $5::jsonb, $6::jsonb, $7, $8, $9, $10, $11) on conflict (practice_id, merge_id) do nothing`;

/**
 * The pointers follow from the merges that stand, and from nothing else: each row points at the end of its chain. So merges
 * may be undone in any order, and what is left is as if the undone one had never been.
 */
async function pointAll(scope: Scope): Promise<void> {
  await scope.query(
    `with recursive chain as (
       select m.merged_id as patient_id, m.survivor_id as points_at, 1 as steps
         from patient_merge m where m.practice_id = $1 and m.undone_at is null
       union all
       select c.patient_id, m.survivor_id, c.steps + 1
         from chain c join patient_merge m on m.practice_id = $1 and m.merged_id = c.points_at and m.undone_at is null
     ), ends as (select distinct on (patient_id) patient_id, points_at from chain order by patient_id, steps desc)
     update patient p set merged_into = now.points_at
       from (select known.patient_id, ends.points_at
               from patient known left join ends on ends.patient_id = known.patient_id
              where known.practice_id = $1 and (known.merged_into is not null or ends.points_at is not null)) now
      where p.practice_id = $1 and p.patient_id = now.patient_id and p.merged_into is distinct from now.points_at`,
    [scope.practice_id],
  );
}
