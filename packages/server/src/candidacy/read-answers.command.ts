import type { readAnswers } from '@stipple/contract/candidacy';
import { latestAnswers } from '@stipple/engine/candidacy';
import { ok } from '@stipple/engine/kernel';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { patientOfPractice } from '../patients/patient-of-practice.ts';
import { storedAnswers } from './stored-answers.ts';

export async function readAnswersCommand(
  { scope }: StaffContext,
  { params: { patient_id } }: InputOf<typeof readAnswers>,
): Answer<typeof readAnswers> {
  const patient = await patientOfPractice(scope, patient_id);
  if (!patient.ok) return patient;
  const action = 'candidacy.read-answers';
  scope.audit({ action, subject_kind: 'patient', subject_id: patient_id, patient_id, detail: {} });
  return ok({ answers: latestAnswers(await storedAnswers(scope, patient_id)) });
}
