import type { undoPatientMerge } from '@stipple/contract/patient-merge';
import { problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import type { MergeRow } from '@stipple/record/patient-merge/merge-row';
import { readMerge } from '@stipple/record/patient-merge/read-merges';
import { holdMerges, undoMerge } from '@stipple/record/patient-merge/write-merge';
import { updatePatient } from '@stipple/record/patients/write-patient';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { presentMerge, rowBefore } from './present-merge.ts';
import { reassessPerson } from './reassess-person.ts';

/**
 * Each row has again what was filed under it. What was written meanwhile is filed under the row that it was written
 * for: with the survivor, unless it went on with something of the other, whose it is.
 */
export async function undoMergeCommand(
  context: StaffContext,
  { params: { merge_id } }: InputOf<typeof undoPatientMerge>,
): Answer<typeof undoPatientMerge> {
  const { scope, actor, now } = context;
  await holdMerges(scope);
  if ((await readMerge(scope, merge_id)) === null) return fail(problem('not-found', 'There is no such merge here.'));
  const undone_at = instantText(now);
  const undone = await undoMerge(scope, merge_id, { undone_by: actor.display_name, undone_at });
  if (undone === null) return fail(problem('wrong-state', 'This merge was undone already.'));
  const fields_given_back = await giveBack(context, undone, undone_at);
  const { survivor_id, merged_id } = undone;
  for (const patient_id of [survivor_id, merged_id])
    scope.audit({
      action: 'patient-merge.undo',
      subject_kind: 'patient-merge',
      subject_id: merge_id,
      patient_id,
      detail: { survivor_id, merged_id, fields_given_back },
    });
  const [survivor, merged] = [await reassessPerson(context, survivor_id), await reassessPerson(context, merged_id)];
  if (!survivor.ok) return survivor;
  if (!merged.ok) return merged;
  return ok({ merge: presentMerge(undone), fields_given_back, reassessed: [...survivor.value, ...merged.value] });
}

/** Fields that were taken over go back, unless somebody has corrected the survivor since: that is theirs to sort out. */
async function giveBack({ scope, actor }: StaffContext, merge: MergeRow, at: string): Promise<boolean> {
  if (merge.taken.length === 0) return true;
  const { patient_id, version: _version, created_at: _created, ...fields } = rowBefore(merge.survivor_before);
  const change = { patient_id, version: merge.survivor_version, fields, changed_by: actor.display_name, at };
  const changed = await updatePatient(scope, change);
  if (changed === null) return false;
  scope.audit({
    action: 'patients.change',
    subject_kind: 'patient',
    subject_id: patient_id,
    patient_id,
    detail: { version: changed.version, changed: merge.taken },
  });
  return true;
}
