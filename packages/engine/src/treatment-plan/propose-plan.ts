import { findDevice } from '../catalog/index.ts';
import type { DeviceEntry, PlanTemplate, SkinType, ZoneEntry } from '../catalog/index.ts';
import { ageInYears, fail, ok } from '../kernel/index.ts';
import type { CalendarDate, Result } from '../kernel/index.ts';
import { careReasons } from './care-reasons.ts';
import { combinedReasons } from './combined-reasons.ts';
import { depthForZone } from './depth-for-zone.ts';
import { leastIntervalDays } from './interval-floor.ts';
import { uncoveredZones } from './off-label.ts';
import type { AssessmentForPlan, PlanProposal, PlanZone } from './plan.ts';
import { shallowStartOf } from './shallow-start.ts';
import type { ShallowStart } from './shallow-start.ts';
import { reasonsForPlan, reasonsForZone } from './plan-reasons.ts';
import { planBasis, planDevice, refusal } from './plan-refusal.ts';
import type { PlanBasis, PlanRefusal } from './plan-refusal.ts';

export type PlanRequest = {
  readonly indication: string;
  /** What is treated together with it; each needs an assessment of its own among `assessments`. */
  readonly indications?: readonly string[];
  readonly zones: readonly string[];
  readonly device: string;
  readonly birth_date: CalendarDate;
  readonly today: CalendarDate;
  /** Which some clearances name; null or left out where it is not known, and then nothing that names types is cleared. */
  readonly skin_type?: SkinType | null | undefined;
  readonly assessment: AssessmentForPlan;
  readonly assessments?: readonly AssessmentForPlan[];
};

/** Passes of a proposal: one in each of three directions. No label gives a count, so this is ours alone. */
const PASSES_PROPOSED = 3;

/**
 * A plan to start from: the longest interval and the fewest sessions of the indication's template, the middle of the depths
 * that indication, zone and device share, the shallow end and the milder endpoint where skin or medicine asks for it. Refused where another
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
  const shallow = shallowStartOf([request.assessment, ...(request.assessments ?? [])]);
  const planned = zones.map((zone) => ({ zone, plan: planZone(template, zone, device, shallow !== null) }));
  const tooDeep = planned.find(({ plan }) => plan === null)?.zone;
  if (tooDeep !== undefined)
    return fail(
      refusal('no-setting', `${device.name} has no setting shallow enough for ${tooDeep.name}.`, tooDeep.sources),
    );
  return ok(proposal(request, basis.value, device, shallow, planned));
}

function planZone(template: PlanTemplate, zone: ZoneEntry, device: DeviceEntry, shallow: boolean): PlanZone | null {
  const depth_mm = depthForZone(template, zone, device, shallow);
  const endpoint = template.endpoints[shallow ? 0 : 1];
  return depth_mm === null ? null : { zone: zone.code, depth_mm, passes: PASSES_PROPOSED, endpoint };
}

function proposal(
  { birth_date, today, skin_type, assessment, assessments = [] }: PlanRequest,
  { template, indications }: PlanBasis,
  device: DeviceEntry,
  shallow: ShallowStart | null,
  planned: readonly { readonly zone: ZoneEntry; readonly plan: PlanZone | null }[],
): PlanProposal {
  const zones = planned.flatMap(({ plan }) => (plan === null ? [] : [plan]));
  const codes = zones.map(({ zone }) => zone);
  const treated = indications.map(({ code }) => code);
  const sessions_planned = template.sessions[0];
  const least_days = Math.max(...treated.map((indication) => leastIntervalDays(indication, codes)));
  const interval_days = Math.max(template.interval_days[1], least_days);
  const beforeReading = template.readings_counted_from === 'last-session' ? (sessions_planned - 1) * interval_days : 0;
  const patient = { age_years: ageInYears(birth_date, today), skin_type };
  const uncovered = uncoveredZones(device, treated, codes, patient);
  return {
    indication: treated[0] ?? '',
    ...(treated.length > 1 ? { indications: treated } : {}),
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
    off_label: uncovered.off_label.length + uncovered.unknown.length > 0,
    reasons: [
      ...reasonsForPlan({ template, device, indications: treated, uncovered, shallow, patient, least_days }),
      ...combinedReasons(indications, template, codes),
      ...careReasons([assessment, ...assessments]),
      ...planned.flatMap(({ zone, plan }) =>
        plan === null ? [] : reasonsForZone({ zone, plan, template, device, shallow }),
      ),
    ],
  };
}
