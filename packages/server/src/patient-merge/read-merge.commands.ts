import type { comparePatients, findLikelyDuplicates, listPatientMerges } from '@stipple/contract/patient-merge';
import { ok } from '@stipple/engine/kernel';
import { contradictionsBetween } from '@stipple/record/patient-merge/contradictions';
import { likelyDuplicates } from '@stipple/record/patient-merge/likely-duplicates';
import { countFiled, listMerges } from '@stipple/record/patient-merge/read-merges';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { patientOfPractice } from '../patients/patient-of-practice.ts';
import { presentMerge } from './present-merge.ts';
import { questionLabels } from './question-labels.ts';

export async function findLikelyDuplicatesCommand(
  { scope }: StaffContext,
  { params: { patient_id } }: InputOf<typeof findLikelyDuplicates>,
): Answer<typeof findLikelyDuplicates> {
  const patient = await patientOfPractice(scope, patient_id);
  if (!patient.ok) return patient;
  note(scope, 'patient-merge.likely', patient_id);
  return ok({ patients: [...(await likelyDuplicates(scope, patient_id))] });
}

export async function comparePatientsCommand(
  { scope }: StaffContext,
  { params: { patient_id, other_id } }: InputOf<typeof comparePatients>,
): Answer<typeof comparePatients> {
  const one = await patientOfPractice(scope, patient_id);
  if (!one.ok) return one;
  const other = await patientOfPractice(scope, other_id);
  if (!other.ok) return other;
  for (const looked_at of [patient_id, other_id]) note(scope, 'patient-merge.compare', looked_at);
  return ok({
    sides: [
      { patient: one.value, filed: await countFiled(scope, patient_id) },
      { patient: other.value, filed: await countFiled(scope, other_id) },
    ],
    contradictions: questionLabels(await contradictionsBetween(scope, patient_id, other_id)),
  });
}

export async function listPatientMergesCommand(
  { scope }: StaffContext,
  { params: { patient_id } }: InputOf<typeof listPatientMerges>,
): Answer<typeof listPatientMerges> {
  const patient = await patientOfPractice(scope, patient_id);
  if (!patient.ok) return patient;
  note(scope, 'patient-merge.list', patient_id);
  return ok({ merges: (await listMerges(scope, patient_id)).map(presentMerge) });
}

function note(scope: StaffContext['scope'], action: string, patient_id: string): void {
  scope.audit({ action, subject_kind: 'patient', subject_id: patient_id, patient_id, detail: {} });
}
