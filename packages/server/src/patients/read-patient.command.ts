import type { readPatient } from '@stipple/contract/patients';
import { problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import { readPersonRow } from '@stipple/record/patients/read-patient';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';

/** Whoever asks for a row that was merged gets the one that stands for the person, with its own identifier. */
export async function readPatientCommand(
  { scope }: StaffContext,
  { params }: InputOf<typeof readPatient>,
): Answer<typeof readPatient> {
  const patient = await readPersonRow(scope, params.patient_id);
  if (patient === null) return fail(problem('not-found', 'This practice has no such patient.'));
  scope.audit({
    action: 'patients.read',
    subject_kind: 'patient',
    subject_id: params.patient_id,
    patient_id: params.patient_id,
    detail: {},
  });
  return ok(patient);
}
