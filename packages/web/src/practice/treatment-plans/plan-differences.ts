import { plansText } from '../../text/en/treatment-plans.ts';
import { listText, mmText } from '../../text/quantities.ts';
import { say } from '../../text/texts.ts';
import type { Difference } from './differences-table.tsx';
import { deviceName, endpointName, scaleName, zoneName } from './names.ts';
import type { PlanDraft } from './plan.ts';

/** Where two versions of a plan differ, in the words of the plan page. */
export function planDifferences(before: PlanDraft, after: PlanDraft): readonly Difference[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const whats = [...new Set([...old.keys(), ...now.keys()])];
  return whats.flatMap((what) => {
    const one = { what, before: old.get(what) ?? '', after: now.get(what) ?? '' };
    return one.before === one.after ? [] : [one];
  });
}

function linesOf(plan: PlanDraft): Map<string, string> {
  const t = say(plansText);
  const scales = [plan.measure, ...(plan.patient_measure === null ? [] : [plan.patient_measure])].map(scaleName);
  return new Map([
    [t('device'), deviceName(plan.device)],
    ...plan.zones.map(({ zone, depth_mm, passes, endpoint }): [string, string] => [
      zoneName(zone),
      `${mmText(depth_mm)}, ${t('n-passes', { count: passes })}, ${endpointName(endpoint)}`,
    ]),
    [t('sessions'), String(plan.sessions_planned)],
    [t('interval'), String(plan.interval_days)],
    [t('first-reading'), String(plan.first_reading_days)],
    [t('final-reading'), String(plan.final_reading_days)],
    [t('goal'), plan.goal],
    [t('measure'), listText(scales)],
    [t('stop-rule'), plan.stop_rule],
  ]);
}
