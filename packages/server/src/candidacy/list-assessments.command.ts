import type { listAssessments } from '@stipple/contract/candidacy';
import { ok } from '@stipple/engine/kernel';
import { listAssessmentRows } from '@stipple/record/candidacy/assessments';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { patientOfPractice } from '../patients/patient-of-practice.ts';
import { presentAssessment } from './present-assessment.ts';

export async function listAssessmentsCommand(
  { scope, today }: StaffContext,
  { params: { patient_id } }: InputOf<typeof listAssessments>,
): Answer<typeof listAssessments> {
  const patient = await patientOfPractice(scope, patient_id);
  if (!patient.ok) return patient;
  scope.audit({ action: 'candidacy.list', subject_kind: 'patient', subject_id: patient_id, patient_id, detail: {} });
  const rows = await listAssessmentRows(scope, patient_id);
  return ok({ assessments: rows.map((row) => presentAssessment(row, today)) });
}
