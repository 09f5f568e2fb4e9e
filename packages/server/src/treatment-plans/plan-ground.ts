import type { Problem } from '@stipple/contract/problems';
import { ok, type Result } from '@stipple/engine/kernel';
import { skinTypeOn } from '@stipple/engine/patient-history';
import { assessmentOfPractice } from '../candidacy/assessment-of-practice.ts';
import { storedAnswers } from '../candidacy/stored-answers.ts';
import type { StaffContext } from '../http/contexts.ts';
import { patientOfPractice } from '../patients/patient-of-practice.ts';
import type { PlanGround } from './checked-plan.ts';

/** The patient, the skin type as it is known today and the assessment that a plan rests on; an assessment of somebody else is not found. */
export async function planGround(
  { scope, today, practice }: Pick<StaffContext, 'scope' | 'today' | 'practice'>,
  about: { readonly patient_id: string; readonly assessment_id: string },
): Promise<Result<PlanGround, Problem>> {
  const patient = await patientOfPractice(scope, about.patient_id);
  if (!patient.ok) return patient;
  const assessment = await assessmentOfPractice(scope, about.assessment_id, today, about.patient_id);
  if (!assessment.ok) return assessment;
  const skin_type = skinTypeOn(await storedAnswers(scope, about.patient_id), today);
  return ok({
    patient: patient.value,
    today,
    skin_type,
    assessment: assessment.value,
    computes: practice.modules.planning,
  });
}
