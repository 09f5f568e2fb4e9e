import { findOutcomeScale } from '@stipple/engine/catalog';
import type { CalendarDate } from '@stipple/engine/kernel';
import type { ReadingDue } from '@stipple/engine/outcome';
import type { Scope } from '@stipple/record';
import { listFollowedPlans } from '@stipple/record/outcomes/measured-plan';
import { dueOf } from './outcome-courses.ts';

export type PatientReadingDue = ReadingDue & { readonly plan_id: string; readonly patient_id: string };

/** What a patient is asked to rate today, of every course that is being followed: for the patient's own phone. */
export async function patientReadingsDue(
  scope: Scope,
  patient_id: string,
  today: CalendarDate,
): Promise<readonly PatientReadingDue[]> {
  const plans = await listFollowedPlans(scope, patient_id);
  return plans.flatMap((plan) =>
    dueOf(plan, today)
      .filter(({ scale, standing }) => standing === 'due' && findOutcomeScale(scale)?.rated_by === 'patient')
      .map((due) => ({ ...due, plan_id: plan.plan_id, patient_id })),
  );
}
