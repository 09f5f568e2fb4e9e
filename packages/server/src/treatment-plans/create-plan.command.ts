import { problem } from '@stipple/contract/problems';
import type { createPlan } from '@stipple/contract/treatment-plans';
import { fail } from '@stipple/engine/kernel';
import { touchPatient } from '@stipple/record/patients/write-patient';
import { insertPlan } from '@stipple/record/treatment-plans/write-plan';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { checkedPlan } from './checked-plan.ts';
import { planContent } from './plan-content.ts';
import { planGround } from './plan-ground.ts';
import { planOfPractice } from './plan-of-practice.ts';
import { demandSoundDraft } from './sound-draft.ts';

/** A draft may break limits and say so; agreeing it may not. */
export async function createPlanCommand(
  context: StaffContext,
  { params: { patient_id }, body: { plan_id, assessment_id, plan: sent } }: InputOf<typeof createPlan>,
): Answer<typeof createPlan> {
  const { scope, actor, now } = context;
  const ground = await planGround(context, { patient_id, assessment_id });
  if (!ground.ok) return ground;
  const sound = demandSoundDraft(sent, ground.value.assessment);
  if (!sound.ok) return sound;
  const { plan, ...reasoned } = checkedPlan(sent, ground.value);
  const change = { plan_id, by: actor.display_name, at: instantText(now) };
  const isNew = await insertPlan(scope, change, { ...planContent(plan, reasoned), patient_id, assessment_id });
  if (!isNew) return fail(problem('id-already-used', 'A plan with this identifier exists already.'));
  await touchPatient(scope, patient_id, change.at);
  scope.audit({
    action: 'plans.create',
    subject_kind: 'treatment-plan',
    subject_id: plan_id,
    patient_id,
    detail: {
      assessment_id,
      indication: plan.indication,
      device: plan.device,
      zones: plan.zones.map(({ zone }) => zone),
    },
  });
  return planOfPractice(scope, plan_id);
}
