import type { changePlan } from '@stipple/contract/treatment-plans';
import { fail } from '@stipple/engine/kernel';
import { touchPatient } from '@stipple/record/patients/write-patient';
import { updateDraft } from '@stipple/record/treatment-plans/write-plan';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { checkedPlan } from './checked-plan.ts';
import { planContent } from './plan-content.ts';
import { planGround } from './plan-ground.ts';
import { atVersion, inState, planOfPractice, stalePlan } from './plan-of-practice.ts';
import { demandSoundDraft } from './sound-draft.ts';

export async function changePlanCommand(
  context: StaffContext,
  { params: { plan_id }, body: { version, plan: sent } }: InputOf<typeof changePlan>,
): Answer<typeof changePlan> {
  const { scope, actor, now } = context;
  const current = await planOfPractice(scope, plan_id);
  if (!current.ok) return current;
  const draft = inState(current.value, 'draft');
  if (!draft.ok) return draft;
  const fresh = atVersion(current.value, version);
  if (!fresh.ok) return fresh;
  const ground = await planGround(context, current.value);
  if (!ground.ok) return ground;
  const sound = demandSoundDraft(sent, ground.value.assessment);
  if (!sound.ok) return sound;
  const { plan, ...reasoned } = checkedPlan(sent, ground.value);
  const change = { plan_id, version, by: actor.display_name, at: instantText(now) };
  if (!(await updateDraft(scope, change, planContent(plan, reasoned)))) return fail(stalePlan(current.value));
  await touchPatient(scope, current.value.patient_id, change.at);
  scope.audit({
    action: 'plans.change',
    subject_kind: 'treatment-plan',
    subject_id: plan_id,
    patient_id: current.value.patient_id,
    detail: { version: version + 1, device: plan.device, zones: plan.zones.map(({ zone }) => zone) },
  });
  return planOfPractice(scope, plan_id);
}
