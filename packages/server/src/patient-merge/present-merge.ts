import type { mergeField } from '@stipple/contract/patient-merge';
import { patientShape } from '@stipple/contract/patients';
import type { MergeRow } from '@stipple/record/patient-merge/merge-row';
import { z } from 'zod';

/** A merge as it travels. The rows as they were before stay in the record; of them only the names go out. */
export function presentMerge(row: MergeRow) {
  const [survivor, merged] = [rowBefore(row.survivor_before), rowBefore(row.merged_before)];
  const { merge_id, survivor_id, merged_id, reason, merged_by, merged_at, undone_by, undone_at } = row;
  return {
    merge_id,
    survivor_id,
    merged_id,
    survivor_name: `${survivor.given_name} ${survivor.family_name}`,
    merged_name: `${merged.given_name} ${merged.family_name}`,
    merged_birth_date: merged.birth_date,
    taken: takenFields(row),
    reason,
    merged_by,
    merged_at,
    undone_by,
    undone_at,
  };
}

/** The patient as the row was before the merge. */
export function rowBefore(kept: unknown) {
  return patientShape.parse(kept);
}

type MergeField = z.output<typeof mergeField>;

function takenFields({ taken }: MergeRow): MergeField[] {
  return taken.filter((field): field is MergeField => FIELDS.has(field));
}

const FIELDS: ReadonlySet<string> = new Set<MergeField>([
  'given_name',
  'family_name',
  'birth_date',
  'phone',
  'email',
  'called',
  'notes',
]);
