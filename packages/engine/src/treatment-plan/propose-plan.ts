import { findDevice } from '../catalog/index.ts';
import type { DeviceEntry, PlanTemplate, ZoneEntry } from '../catalog/index.ts';
import { ageInYears, fail, ok } from '../kernel/index.ts';
import type { CalendarDate, Result } from '../kernel/index.ts';
import { clearanceFor } from './clearance.ts';
import { depthForZone } from './depth-for-zone.ts';
import { leastIntervalDays } from './interval-floor.ts';
import { asksForShallowStart } from './plan.ts';
import type { AssessmentForPlan, PlanProposal, PlanZone } from './plan.ts';
import { reasonsForPlan, reasonsForZone } from './plan-reasons.ts';
import { planBasis, planDevice, refusal } from './plan-refusal.ts';
import type { PlanRefusal } from './plan-refusal.ts';

export type PlanRequest = {
  readonly indication: string;
  readonly zones: readonly string[];
  readonly device: string;
  readonly birth_date: CalendarDate;
  readonly today: CalendarDate;
  readonly assessment: AssessmentForPlan;
};

/** Passes of a proposal: one in each of three directions. No label gives a count, so this is ours alone. */
const PASSES_PROPOSED = 3;

/**
 * A plan to start from: the longest interval and the fewest sessions of the indication's template, the middle of the depths
 * that indication, zone and device share, the shallow end and the milder endpoint in darker skin. Refused where another
 * route comes first, where a zone is never or not usually treated, and where candidacy does not permit.
 * @source protocols.md s1B plan templates (proposals awaiting sign-off)
 */
export function proposePlan(request: PlanRequest): Result<PlanProposal, PlanRefusal> {
  const basis = planBasis(request);
  if (!basis.ok) return basis;
  const found = planDevice(findDevice(request.device), request.device);
  if (!found.ok) return found;
  const device = found.value;
  const { template, zones } = basis.value;
  const shallow = asksForShallowStart(request.assessment);
  const planned = zones.map((zone) => ({ zone, plan: planZone(template, zone, device, shallow) }));
  const tooDeep = planned.find(({ plan }) => plan === null)?.zone;
  if (tooDeep !== undefined)
    return fail(
      refusal('no-setting', `${device.name} has no setting shallow enough for ${tooDeep.name}.`, tooDeep.sources),
    );
  return ok(proposal(request, template, device, planned));
}

function planZone(template: PlanTemplate, zone: ZoneEntry, device: DeviceEntry, shallow: boolean): PlanZone | null {
  const depth_mm = depthForZone(template, zone, device, shallow);
  const endpoint = template.endpoints[shallow ? 0 : 1];
  return depth_mm === null ? null : { zone: zone.code, depth_mm, passes: PASSES_PROPOSED, endpoint };
}

function proposal(
  { indication, birth_date, today, assessment }: PlanRequest,
  template: PlanTemplate,
  device: DeviceEntry,
  planned: readonly { readonly zone: ZoneEntry; readonly plan: PlanZone | null }[],
): PlanProposal {
  const zones = planned.flatMap(({ plan }) => (plan === null ? [] : [plan]));
  const codes = zones.map(({ zone }) => zone);
  const sessions_planned = template.sessions[0];
  const interval_days = Math.max(template.interval_days[1], leastIntervalDays(indication, codes));
  const beforeReading = template.readings_counted_from === 'last-session' ? (sessions_planned - 1) * interval_days : 0;
  const age_years = ageInYears(birth_date, today);
  const uncleared = codes.filter((zone) => clearanceFor(device, { indication, zone, age_years }) === null);
  const shallow = asksForShallowStart(assessment);
  return {
    indication,
    device: device.code,
    goal: template.goal,
    measure: template.measure,
    patient_measure: template.patient_measure,
    sessions_planned,
    interval_days,
    zones,
    first_reading_days: beforeReading + template.first_reading_days,
    final_reading_days: beforeReading + template.final_reading_days,
    stop_rule: template.stop_rule,
    off_label: uncleared.length > 0,
    reasons: [
      ...reasonsForPlan({ template, device, uncleared, shallow, age_years }),
      ...planned.flatMap(({ zone, plan }) =>
        plan === null ? [] : reasonsForZone({ zone, plan, template, device, shallow }),
      ),
    ],
  };
}
