import { problem } from '@stipple/contract/problems';
import type { endPlan } from '@stipple/contract/treatment-plans';
import { fail } from '@stipple/engine/kernel';
import { touchPatient } from '@stipple/record/patients/write-patient';
import { writeEnd } from '@stipple/record/treatment-plans/write-plan';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { atVersion, planOfPractice, stalePlan } from './plan-of-practice.ts';

/** A draft that is given up ends too; what has ended stays ended. */
export async function endPlanCommand(
  { scope, actor, now }: StaffContext,
  { params: { plan_id }, body: { version, why, text } }: InputOf<typeof endPlan>,
): Answer<typeof endPlan> {
  const current = await planOfPractice(scope, plan_id);
  if (!current.ok) return current;
  if (current.value.state === 'ended') return fail(problem('wrong-state', 'The course has ended already.'));
  const fresh = atVersion(current.value, version);
  if (!fresh.ok) return fresh;
  const change = { plan_id, version, by: actor.display_name, at: instantText(now) };
  if (!(await writeEnd(scope, change, { why, text }))) return fail(stalePlan(current.value));
  await touchPatient(scope, current.value.patient_id, change.at);
  scope.audit({
    action: 'plans.end',
    subject_kind: 'treatment-plan',
    subject_id: plan_id,
    patient_id: current.value.patient_id,
    detail: { version: version + 1, why },
  });
  return planOfPractice(scope, plan_id);
}
