import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type CalendarDate, type Result } from '@stipple/engine/kernel';
import type { Scope } from '@stipple/record';
import { isSamePerson } from '@stipple/record/patient-merge/same-person';
import { readAssessmentRow } from '@stipple/record/candidacy/assessments';
import { presentAssessment, type AssessmentOnTheWire } from './present-assessment.ts';

/** The assessment, or *not found*. With `patient_id`, another patient's assessment is not found either. */
export async function assessmentOfPractice(
  scope: Scope,
  assessment_id: string,
  today: CalendarDate,
  patient_id: string | null = null,
): Promise<Result<AssessmentOnTheWire, Problem>> {
  const row = await readAssessmentRow(scope, assessment_id);
  if (row === null || (patient_id !== null && !(await isSamePerson(scope, row.patient_id, patient_id))))
    return fail(problem('not-found', 'There is no such assessment here.'));
  return ok(presentAssessment(row, today));
}
