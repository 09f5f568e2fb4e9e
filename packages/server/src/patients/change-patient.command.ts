import type { changePatient } from '@stipple/contract/patients';
import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import type { PatientRow } from '@stipple/record/patients/read-patient';
import { readMergeSide } from '@stipple/record/patient-merge/write-merge';
import { updatePatient, type PatientFields } from '@stipple/record/patients/write-patient';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { bornByToday } from './birth-date.ts';
import { patientOfPractice } from './patient-of-practice.ts';

export async function changePatientCommand(
  { scope, actor, now, today }: StaffContext,
  { params: { patient_id }, body: { version, ...fields } }: InputOf<typeof changePatient>,
): Answer<typeof changePatient> {
  const born = bornByToday(fields.birth_date, today);
  if (!born.ok) return born;
  const current = await patientOfPractice(scope, patient_id);
  if (!current.ok) return current;
  if (current.value.version !== version) return fail(stale(current.value));
  if ((await readMergeSide(scope, patient_id))?.merged_into !== null)
    return fail(problem('wrong-state', 'This patient was merged into another one; change that one.'));
  const change = { patient_id, version, fields, changed_by: actor.display_name, at: instantText(now) };
  const changed = await updatePatient(scope, change);
  if (changed === null) return fail(stale(current.value));
  scope.audit({
    action: 'patients.change',
    subject_kind: 'patient',
    subject_id: patient_id,
    patient_id,
    detail: { version: changed.version, changed: changedFields(current.value, fields) },
  });
  return ok(changed);
}

function stale(current: PatientRow): Problem {
  return problem('stale-version', `The patient is at version ${current.version} by now.`, { extra: { current } });
}

/** Names of fields only: what they hold is not for the audit. */
function changedFields(before: PatientRow, after: PatientFields): readonly string[] {
  return Object.entries(after)
    .filter(([field, value]) => Object.entries(before).some(([name, old]) => name === field && old !== value))
    .map(([field]) => field);
}
