/** One merge as the record has it. */
export type MergeRow = {
  readonly merge_id: string;
  readonly survivor_id: string;
  readonly merged_id: string;
  readonly survivor_before: unknown;
  readonly merged_before: unknown;
  readonly taken: readonly string[];
  readonly survivor_version: number;
  readonly reason: string;
  readonly merged_by: string;
  readonly merged_at: string;
  readonly undone_by: string | null;
  readonly undone_at: string | null;
};

export const MERGE_COLUMNS = `merge_id, survivor_id, merged_id, survivor_before, merged_before, taken, survivor_version,
  reason, merged_by, merged_at, undone_by, undone_at`;
