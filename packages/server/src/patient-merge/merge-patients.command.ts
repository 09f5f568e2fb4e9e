import type { mergePatients } from '@stipple/contract/patient-merge';
import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { contradictionsBetween } from '@stipple/record/patient-merge/contradictions';
import { readMerge } from '@stipple/record/patient-merge/read-merges';
import { holdMerges, insertMerge, readMergeSide } from '@stipple/record/patient-merge/write-merge';
import type { PatientRow } from '@stipple/record/patients/read-patient';
import { updatePatient } from '@stipple/record/patients/write-patient';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { patientOfPractice } from '../patients/patient-of-practice.ts';
import { presentMerge } from './present-merge.ts';
import { questionLabels } from './question-labels.ts';
import { reassessPerson } from './reassess-person.ts';

type Asked = InputOf<typeof mergePatients>['body'];
type Sides = { readonly survivor: PatientRow; readonly merged: PatientRow };

/** From now on two rows are one person. No row of either chart is written again; the survivor may take fields over. */
export async function mergePatientsCommand(
  context: StaffContext,
  { body }: InputOf<typeof mergePatients>,
): Answer<typeof mergePatients> {
  const { scope, actor, now } = context;
  await holdMerges(scope);
  const sides = await sidesToMerge(context, body);
  if (!sides.ok) return sides;
  const { survivor, merged } = sides.value;
  const contradictions = await contradictionsBetween(scope, survivor.patient_id, merged.patient_id);
  const merged_at = instantText(now);
  const survivor_version = await takeOver(context, sides.value, body.take, merged_at);
  const { merge_id, take, reason, survivor_id, merged_id } = body;
  const isNew = await insertMerge(scope, {
    merge_id,
    survivor_id,
    merged_id,
    survivor_before: survivor,
    merged_before: merged,
    taken: take,
    survivor_version,
    reason,
    merged_by: actor.display_name,
    merged_at,
  });
  if (!isNew) return fail(problem('id-already-used', 'A merge with this identifier exists already.'));
  for (const patient_id of [survivor_id, merged_id])
    scope.audit({
      action: 'patient-merge.merge',
      subject_kind: 'patient-merge',
      subject_id: merge_id,
      patient_id,
      detail: { survivor_id, merged_id, taken: take, contradictions },
    });
  const reassessed = await reassessPerson(context, survivor_id);
  if (!reassessed.ok) return reassessed;
  const row = await readMerge(scope, merge_id);
  if (row === null) throw new Error('the merge that was just written is not there');
  return ok({
    merge: presentMerge(row),
    contradictions: questionLabels(contradictions),
    reassessed: [...reassessed.value],
  });
}

async function sidesToMerge({ scope }: StaffContext, body: Asked): Promise<Result<Sides, Problem>> {
  if (body.survivor_id === body.merged_id)
    return fail(
      problem('invalid-request', 'A patient cannot be merged into itself.', {
        errors: [{ field: 'merged_id', fault: 'is the survivor; choose another patient' }],
      }),
    );
  const survivor = await standing(scope, body.survivor_id, body.survivor_version);
  if (!survivor.ok) return survivor;
  const merged = await standing(scope, body.merged_id, body.merged_version);
  if (!merged.ok) return merged;
  if (survivor.value.birth_date !== merged.value.birth_date && body.reason === '')
    return fail(
      problem('invalid-request', 'The birth dates differ.', {
        errors: [
          {
            field: 'reason',
            fault: 'is needed where the birth dates differ: say how you know that they are one person',
          },
        ],
      }),
    );
  return ok({ survivor: survivor.value, merged: merged.value });
}

/** The row as whoever asked has seen it, and not merged into another. */
async function standing(
  scope: StaffContext['scope'],
  patient_id: string,
  version: number,
): Promise<Result<PatientRow, Problem>> {
  const side = await readMergeSide(scope, patient_id);
  const row = await patientOfPractice(scope, patient_id);
  if (side === null || !row.ok) return fail(problem('not-found', 'This practice has no such patient.'));
  if (side.merged_into !== null)
    return fail(
      problem('wrong-state', 'This patient was merged into another one meanwhile.', {
        extra: { merged_into: side.merged_into },
      }),
    );
  if (side.version === version) return row;
  return fail(
    problem('stale-version', `The patient is at version ${side.version} by now.`, { extra: { current: row.value } }),
  );
}

/** The survivor’s version afterwards. What the fields held before is kept like after any correction. */
async function takeOver(
  { scope, actor }: StaffContext,
  { survivor, merged }: Sides,
  take: Asked['take'],
  at: string,
): Promise<number> {
  const differing = take.filter((field) => survivor[field] !== merged[field]);
  if (differing.length === 0) return survivor.version;
  const { patient_id, version, created_at: _, ...own } = survivor;
  const fields = { ...own, ...Object.fromEntries(differing.map((field) => [field, merged[field]])) };
  const changed = await updatePatient(scope, { patient_id, version, fields, changed_by: actor.display_name, at });
  if (changed === null) throw new Error('a row that is held was changed by somebody else');
  scope.audit({
    action: 'patients.change',
    subject_kind: 'patient',
    subject_id: patient_id,
    patient_id,
    detail: { version: changed.version, changed: differing },
  });
  return changed.version;
}
