import { outcomeScales } from '@stipple/engine/catalog';
import type { Assessment, PlanDraft, PlanZone } from './plan.ts';

/** A zone without a word about how deep or how often: a depth of zero fits no device, so that somebody has to write one. */
export function blankZone(zone: string): PlanZone {
  return { zone, depth_mm: 0, passes: 1, endpoint: 'none' };
}

/** A plan to be filled in by hand: the zones that were assessed, and the least that its form can hold. */
export function blankPlan({ indication, zones }: Assessment, device: string): PlanDraft {
  const scales = Object.values(outcomeScales).filter(({ rated_by, retired }) => rated_by === 'clinician' && !retired);
  const own = scales.find(({ used_for }) => used_for.includes(indication)) ?? scales[0];
  return {
    indication,
    device,
    goal: '',
    measure: own?.code ?? '',
    patient_measure: null,
    sessions_planned: 1,
    interval_days: 7,
    zones: zones.map(blankZone),
    first_reading_days: 0,
    final_reading_days: 0,
    stop_rule: '',
    off_label: false,
  };
}
