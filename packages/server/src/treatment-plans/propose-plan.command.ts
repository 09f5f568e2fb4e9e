import { problem, type Problem } from '@stipple/contract/problems';
import type { proposePlanFor } from '@stipple/contract/treatment-plans';
import { devices } from '@stipple/engine/catalog';
import { fail, ok } from '@stipple/engine/kernel';
import type { PlanRefusal } from '@stipple/engine/treatment-plan';
import { demandKnownCodes } from '../candidacy/known-codes.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { checkedPlan, proposalOf } from './checked-plan.ts';
import { planGround } from './plan-ground.ts';

/** The engine's plan to start from. Nothing of it is saved; asking is noted. */
export async function proposePlanCommand(
  context: StaffContext,
  { params: { patient_id }, body: { assessment_id, device } }: InputOf<typeof proposePlanFor>,
): Answer<typeof proposePlanFor> {
  const known = demandKnownCodes([{ field: 'device', code: device, known: devices }]);
  if (!known.ok) return known;
  if (!context.practice.modules.planning)
    return fail(problem('switched-off', 'Plans are not proposed in this practice.'));
  const ground = await planGround(context, { patient_id, assessment_id });
  if (!ground.ok) return ground;
  const proposed = proposalOf(device, ground.value);
  if (!proposed.ok) return fail(refused(proposed.problem));
  const { reasons, ...draft } = proposed.value;
  const { plan, findings } = checkedPlan({ ...draft, zones: [...draft.zones] }, ground.value);
  context.scope.audit({
    action: 'plans.propose',
    subject_kind: 'assessment',
    subject_id: assessment_id,
    patient_id,
    detail: { device, indication: plan.indication },
  });
  return ok({ proposal: plan, reasons: [...reasons], findings });
}

/** Why the engine proposes nothing: candidacy forbids or another route comes first, or no setting fits the skin there. */
function refused(refusal: PlanRefusal): Problem {
  const isForbidden = refusal.code === 'assessment-forbids' || refusal.code === 'refer';
  return problem(isForbidden ? 'verdict-forbids' : 'limit-broken', refusal.text, { extra: { refusal } });
}
