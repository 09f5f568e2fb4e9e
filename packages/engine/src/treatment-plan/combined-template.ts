import { isBeyondEndpoint } from '../catalog/index.ts';
import type { Endpoint, IndicationEntry, PlanTemplate } from '../catalog/index.ts';

/** An indication that has a plan of its own. */
export type PlannedIndication = IndicationEntry & { readonly plan: PlanTemplate };

type Two<T> = readonly [T, T];

/**
 * One template for several indications treated together: the stricter bound wins. Shallower, fewer, further apart, the
 * milder endpoint; the first reading of the earliest and the final reading of the latest. The first indication gives the
 * measure. Never deeper, sooner or stronger than any of them alone.
 * @source protocols.md s4: prefer the shallower of two plausible settings; s1B templates
 */
export function combinedTemplate(indications: readonly [PlannedIndication, ...PlannedIndication[]]): PlanTemplate {
  const [main] = indications;
  if (indications.length === 1) return main.plan;
  const plans = indications.map(({ plan }) => plan);
  const sessions: Two<number> = [least(plans, (plan) => plan.sessions[0]), least(plans, (plan) => plan.sessions[1])];
  const interval_days: Two<number> = [
    most(plans, (plan) => plan.interval_days[0]),
    most(plans, (plan) => plan.interval_days[1]),
  ];
  const before = (plan: PlanTemplate): number =>
    plan.readings_counted_from === 'last-session' ? (sessions[0] - 1) * interval_days[1] : 0;
  return {
    ...main.plan,
    goal: said(plans.map((plan) => plan.goal)),
    depth_mm: [shallowest(plans, 0), shallowest(plans, 1)],
    sessions,
    interval_days,
    endpoints: [mildest(plans, 0), mildest(plans, 1)],
    first_reading_days: least(plans, (plan) => before(plan) + plan.first_reading_days),
    final_reading_days: most(plans, (plan) => before(plan) + plan.final_reading_days),
    readings_counted_from: 'first-session',
    stop_rule: said(plans.map((plan) => plan.stop_rule)),
    tell_the_patient: said(plans.map((plan) => plan.tell_the_patient)),
    adjuncts: said(plans.map((plan) => plan.adjuncts)),
    sources: plans.flatMap((plan) => plan.sources),
    sign_off: 'default',
  };
}

function shallowest(plans: readonly PlanTemplate[], end: 0 | 1): PlanTemplate['depth_mm'][0] {
  return plans.map((plan) => plan.depth_mm[end]).reduce((a, b) => (b < a ? b : a));
}

function mildest(plans: readonly PlanTemplate[], end: 0 | 1): Endpoint {
  return plans.map((plan) => plan.endpoints[end]).reduce((a, b) => (isBeyondEndpoint(a, b) ? b : a));
}

function least(plans: readonly PlanTemplate[], of: (plan: PlanTemplate) => number): number {
  return Math.min(...plans.map(of));
}

function most(plans: readonly PlanTemplate[], of: (plan: PlanTemplate) => number): number {
  return Math.max(...plans.map(of));
}

/** Each sentence once. */
function said(texts: readonly string[]): string {
  return [...new Set(texts)].join(' ');
}
