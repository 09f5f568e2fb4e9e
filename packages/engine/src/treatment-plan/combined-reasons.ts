import type { PlanTemplate } from '../catalog/index.ts';
import type { PlannedIndication } from './combined-template.ts';
import type { PlanReason } from './plan.ts';

/** For every bound of a combined plan: which indication set it, beside what the others say. Nothing for one indication. */
export function combinedReasons(
  indications: readonly PlannedIndication[],
  template: PlanTemplate,
  zones: readonly string[],
): readonly PlanReason[] {
  if (indications.length < 2) return [];
  const reason = (field: string, taken: string, of: (plan: PlanTemplate) => string): PlanReason => ({
    field,
    text: `Treated together, the stricter bound wins: ${taken}. ${indications.map(({ name, plan }) => `${name}: ${of(plan)}.`).join(' ')}`,
    sources: template.sources,
    sign_off: 'default',
  });
  const range = ([low, high]: readonly [number, number], unit: string): string => `${low} to ${high} ${unit}`;
  return [
    reason('sessions_planned', range(template.sessions, 'sessions'), (plan) => range(plan.sessions, 'sessions')),
    reason('interval_days', range(template.interval_days, 'days'), (plan) => range(plan.interval_days, 'days')),
    reason(
      'final_reading_days',
      `last read on day ${template.final_reading_days}`,
      (plan) => `${plan.final_reading_days} days after the ${plan.readings_counted_from.replace('-', ' ')}`,
    ),
    ...zones.flatMap((zone) => [
      reason(`zones.${zone}.depth_mm`, range(template.depth_mm, 'mm'), (plan) => range(plan.depth_mm, 'mm')),
      reason(`zones.${zone}.endpoint`, template.endpoints[1], (plan) => plan.endpoints[1]),
    ]),
  ];
}
