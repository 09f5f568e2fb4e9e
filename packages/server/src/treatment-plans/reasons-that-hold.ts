import type { Result } from '@stipple/engine/kernel';
import type { PlanProposal, PlanReason, PlanRefusal } from '@stipple/engine/treatment-plan';
import type { PlanDraftSent } from './plan-content.ts';

/**
 * The proposal's reasons for those fields that still stand as proposed: a value that a practitioner changed has the
 * practitioner's reason, not the engine's. What is to be heeded at every session stands beside no field, and always holds.
 */
export function reasonsThatHold(
  plan: PlanDraftSent,
  proposal: Result<PlanProposal, PlanRefusal>,
): readonly PlanReason[] {
  if (!proposal.ok) return [];
  return proposal.value.reasons.filter(({ field }) => {
    const proposed = valueAt(proposal.value, field);
    return proposed === undefined || JSON.stringify(valueAt(plan, field)) === JSON.stringify(proposed);
  });
}

/** `interval_days`, or `zones.cheeks.depth_mm`: zones are found by their code. */
function valueAt(plan: PlanDraftSent | PlanProposal, field: string): unknown {
  return field.split('.').reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return value.find((entry) => fieldOf(entry, 'zone') === step);
    return fieldOf(value, step);
  }, plan);
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
