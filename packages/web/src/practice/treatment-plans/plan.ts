import type { listAssessments } from '@stipple/contract/candidacy';
import type { BodyOf, ResponseOf } from '@stipple/contract/endpoint';
import type { createPlan, listPlans } from '@stipple/contract/treatment-plans';

/** Plans and the assessments that they rest on, as they travel. */
export type Plan = ResponseOf<typeof listPlans>['plans'][number];
export type PlanDraft = BodyOf<typeof createPlan>['plan'];
export type PlanZone = PlanDraft['zones'][number];
export type PlanReason = Plan['reasons'][number];
export type Assessment = ResponseOf<typeof listAssessments>['assessments'][number];

/** The part of a plan that can be changed. */
export function draftOf(plan: PlanDraft): PlanDraft {
  const { indication, device, goal, measure, patient_measure, sessions_planned, interval_days } = plan;
  const { zones, first_reading_days, final_reading_days, stop_rule, off_label } = plan;
  const series = { sessions_planned, interval_days, first_reading_days, final_reading_days };
  return { indication, device, goal, measure, patient_measure, ...series, zones, stop_rule, off_label };
}

/** The value behind the field of a reason: `interval_days`, `zones.cheeks.depth_mm`. */
export function valueAt(draft: PlanDraft, field: string): string | number | boolean | null {
  const [head = '', code = '', part = ''] = field.split('.');
  if (head === 'zones') {
    const zone = draft.zones.find((one) => one.zone === code);
    return zone === undefined ? null : plain(Object.entries(zone).find(([name]) => name === part)?.[1]);
  }
  return plain(Object.entries(draft).find(([name]) => name === head)?.[1]);
}

function plain(value: unknown): string | number | boolean | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
