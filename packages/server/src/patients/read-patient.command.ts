import type { readPatient } from '@stipple/contract/patients';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { patientOfPractice } from './patient-of-practice.ts';

export async function readPatientCommand(
  { scope }: StaffContext,
  { params }: InputOf<typeof readPatient>,
): Answer<typeof readPatient> {
  const patient = await patientOfPractice(scope, params.patient_id);
  if (!patient.ok) return patient;
  scope.audit({
    action: 'patients.read',
    subject_kind: 'patient',
    subject_id: params.patient_id,
    patient_id: params.patient_id,
    detail: {},
  });
  return patient;
}
