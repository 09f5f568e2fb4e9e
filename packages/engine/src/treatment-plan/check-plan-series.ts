import { findIndication } from '../catalog/index.ts';
import type { Finding } from '../kernel/index.ts';
import { forbidden, warning } from '../session/limit.ts';
import { intervalSources, leastIntervalDays } from './interval-floor.ts';
import type { PlanDraft } from './plan.ts';

/** How many sessions, how far apart, read when. @source protocols.md s1B and s7 next session */
export function checkPlanSeries(plan: PlanDraft): readonly Finding[] {
  return [...checkInterval(plan), ...checkSessions(plan), ...checkReadings(plan)];
}

function checkInterval({ indication, zones, interval_days }: PlanDraft): readonly Finding[] {
  const codes = zones.map(({ zone }) => zone);
  const least = leastIntervalDays(indication, codes);
  if (Number.isInteger(interval_days) && interval_days >= least) return [];
  const text = `${interval_days} days between sessions: at least ${least} for this plan.`;
  const sources = [...intervalSources(least), ...(findIndication(indication)?.plan?.sources ?? [])];
  const words = { rule: 'interval_days.short', title: 'Sessions too close', text, sources };
  return [forbidden({ ...words, sign_off: 'default' }, 'physician')];
}

function checkSessions({ indication, sessions_planned }: PlanDraft): readonly Finding[] {
  const template = findIndication(indication)?.plan ?? null;
  const sources = template?.sources ?? [];
  if (!Number.isInteger(sessions_planned) || sessions_planned < 1) {
    const text = `${sessions_planned} is no number of sessions.`;
    return [
      forbidden({ rule: 'sessions_planned.none', title: 'No sessions', text, sources, sign_off: 'default' }, null),
    ];
  }
  if (template === null || sessions_planned <= template.sessions[1]) return [];
  const text = `${sessions_planned} sessions: the usual series ends at ${template.sessions[1]}.`;
  const { sign_off } = template;
  return [warning({ rule: 'sessions_planned.many', title: 'Longer than usual', text, sources, sign_off })];
}

function checkReadings({ first_reading_days, final_reading_days }: PlanDraft): readonly Finding[] {
  if (first_reading_days <= final_reading_days) return [];
  const text = `The final reading (day ${final_reading_days}) comes before the first (day ${first_reading_days}).`;
  const words = { rule: 'final_reading_days.early', title: 'Readings out of order', text, sources: [] };
  return [forbidden({ ...words, sign_off: 'default' }, null)];
}
