import type { Problem } from '@stipple/contract/problems';
import { ok, type Result } from '@stipple/engine/kernel';
import { assessmentOfPractice } from '../candidacy/assessment-of-practice.ts';
import type { StaffContext } from '../http/contexts.ts';
import { patientOfPractice } from '../patients/patient-of-practice.ts';
import type { PlanGround } from './checked-plan.ts';

/** The patient and the assessment that a plan rests on; an assessment of somebody else is not found. */
export async function planGround(
  { scope, today }: Pick<StaffContext, 'scope' | 'today'>,
  about: { readonly patient_id: string; readonly assessment_id: string },
): Promise<Result<PlanGround, Problem>> {
  const patient = await patientOfPractice(scope, about.patient_id);
  if (!patient.ok) return patient;
  const assessment = await assessmentOfPractice(scope, about.assessment_id, today, about.patient_id);
  if (!assessment.ok) return assessment;
  return ok({ patient: patient.value, today, assessment: assessment.value });
}
