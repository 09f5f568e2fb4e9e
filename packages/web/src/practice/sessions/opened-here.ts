import { emptySessionChart } from '@stipple/contract/sessions';
import type { readChart } from '@stipple/contract/chart';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { findDevice } from '@stipple/engine/catalog';
import type { Answer } from '@stipple/engine/catalog';
import type { CalendarDate } from '@stipple/engine/kernel';
import { permits } from '@stipple/engine/kernel';
import { sessionsText } from '../../text/en/sessions.ts';
import { say } from '../../text/texts.ts';
import { brokenLimits, findingsAt } from '../treatment-plans/findings-at.ts';
import { checkChart } from './chart-check.ts';
import { missingHere } from './missing-here.ts';
import type { Chart, ChartZone, Session, SessionPlan } from './session.ts';

/** What this device knows of a patient who sits on the couch while the server cannot be asked. */
export type KnownHere = {
  readonly session_id: string;
  readonly plan: SessionPlan;
  /** Of the patient, all plans; what was opened here before is among them. */
  readonly sessions: readonly Session[];
  readonly answers: readonly Answer[];
  readonly assessment: ResponseOf<typeof readChart>['latest_assessment'];
  readonly has_consent: boolean;
  readonly operator: string;
  /** The practice's day of this device's clock, and the clock. */
  readonly day: CalendarDate;
  readonly opened_at: string;
};

/** The version that the server gives a session as it opens it: what is saved here builds on that. */
const FIRST_VERSION = 1;

/**
 * The next session of a plan, as the server would open it, from what this device knows. The server opens it again when it hears
 * of it and judges anew; what was charted meanwhile is kept.
 */
export function openHere(known: KnownHere): Session {
  const { session_id, plan, sessions, operator, day, opened_at } = known;
  const counted = sessions.filter((one) => one.plan_id === plan.plan_id && one.entered_in_error === null);
  const chart = withinLimits(proposedBy(plan), known);
  const assessment = whyNotPermitted(known);
  const visit = { assessment, has_consent: known.has_consent, has_photos: false, is_start_confirmed: false };
  return {
    session_id,
    patient_id: plan.patient_id,
    plan_id: plan.plan_id,
    number_in_series: Math.max(0, ...counted.map(({ number_in_series }) => number_in_series)) + 1,
    day,
    operator,
    assessment_id: null,
    chart,
    findings: [...checkChart(chart, { day, indication: plan.indication, answers: known.answers })],
    missing: [...missingHere(chart, visit)],
    against_starting: [...againstStarting(known)],
    start: null,
    unchanged_from_proposal: [],
    override_reasons: {},
    past_missing: {},
    entered_in_error: null,
    saved: null,
    signed_at: null,
    signed_by: null,
    amendments: [],
    version: FIRST_VERSION,
    created_at: opened_at,
    opened_at,
  };
}

function proposedBy({ device, zones }: SessionPlan): Chart {
  const [only, ...others] = findDevice(device)?.speeds ?? [];
  const speed = only === undefined || others.length > 0 ? null : only.code;
  return { ...emptySessionChart, device, zones: zones.map((zone) => proposedZone(zone, speed)) };
}

function proposedZone(
  { zone, depth_mm, passes: count }: SessionPlan['zones'][number],
  speed: string | null,
): ChartZone {
  const passes = [{ depth_mm, speed, direction: null, count }];
  const untouched = { endpoint: null, skipped_because: '', standing: 'proposed' } as const;
  return { zone, passes, ...untouched, proposed: { from: 'plan', passes } };
}

/** What is beyond a limit is not proposed. */
function withinLimits(chart: Chart, { plan: { indication }, day, answers }: KnownHere): Chart {
  const findings = checkChart(chart, { day, indication, answers });
  const isBeyond = ({ zone }: ChartZone) => brokenLimits(findingsAt(findings, `zones.${zone}`)).length > 0;
  return {
    ...chart,
    zones: chart.zones.map((zone) => (isBeyond(zone) ? { ...zone, passes: [], proposed: null } : zone)),
  };
}

/** In the server's own words; null where the day's assessment permits as far as this device knows. */
function whyNotPermitted({ assessment, plan, day }: KnownHere): string | null {
  const t = say(sessionsText);
  if (assessment === null || assessment.assessed_on !== day || assessment.indication !== plan.indication)
    return t('here.not-assessed');
  const { verdict, decision, computed } = assessment;
  const decided = decision === 'treat' || decision === 'treat-with-precautions';
  return (computed && permits(verdict)) || decided ? null : t('here.forbids');
}

function againstStarting(known: KnownHere): Session['against_starting'] {
  const t = say(sessionsText);
  const why = whyNotPermitted(known);
  const isAssessed = why !== t('here.not-assessed');
  const candidacy: Session['against_starting'] =
    why === null
      ? []
      : [{ code: isAssessed ? 'verdict' : 'not-assessed', text: why, licence: isAssessed ? 'physician' : 'other' }];
  return known.has_consent
    ? candidacy
    : [...candidacy, { code: 'consent', text: t('here.no-consent'), licence: 'other' }];
}
