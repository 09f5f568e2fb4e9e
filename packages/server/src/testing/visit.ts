import { prepareConsent, signConsent } from '@stipple/contract/consents';
import { saveSession, type sessionChart, signSession, startSession } from '@stipple/contract/sessions';
import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { instantText } from '../access/practice-facts.ts';
import { newUuidV7 } from '../http/uuid-v7.ts';
import type { SessionOnTheWire } from '../sessions/present-session.ts';
import type { PlanOnTheWire } from '../treatment-plans/present-plan.ts';
import type { Asking } from './caller.ts';
import { agreeUsualPlan } from './course.ts';

export type SentChart = z.input<typeof sessionChart>;
export type Visit = {
  readonly patient_id: string;
  readonly plan: PlanOnTheWire;
  readonly session: SessionOnTheWire;
};

/** Consented, and the first session of the usual plan opened; the caller needs a licence. */
export async function startUsualSession(caller: Asking): Promise<Visit> {
  const { patient_id, plan } = await agreeUsualPlan(caller);
  await consentTo(caller, plan.plan_id);
  return { patient_id, plan, session: await startNext(caller, plan.plan_id) };
}

export function startNext(caller: Asking, plan_id: string): Promise<SessionOnTheWire> {
  return caller.get(startSession, { params: { plan_id }, body: { session_id: newUuidV7() } });
}

export async function consentTo(caller: Asking, plan_id: string): Promise<string> {
  const consent_id = newUuidV7();
  const { text_version, risk_lines } = await caller.get(prepareConsent, { params: { plan_id } });
  await caller.get(signConsent, {
    params: { plan_id },
    body: {
      consent_id,
      text_version,
      risk_lines,
      signature: { kind: 'typed', name: 'Nora Example' },
      photo_use: { for_record: true, for_teaching: false, for_publication: false },
    },
  });
  return consent_id;
}

/** A chart with nothing missing: as planned, over at `ended_at` after half an hour. */
export function fullChart({ chart }: SessionOnTheWire, ended_at: string): SentChart {
  return {
    ...chart,
    cartridge: { lot: 'C-100', expires_on: '2030-01-31', opened_in_view: true },
    anaesthetic: null,
    topicals: [{ topical: 'label-hydrogel', lot: 'H-7', prescriber: '' }],
    zones: chart.zones.map((zone) => ({ ...zone, endpoint: 'erythema' })),
    pain_0_10: 3,
    started_at: instantText(Temporal.Instant.from(ended_at).subtract({ minutes: 30 })),
    ended_at,
    immediate_events: '',
    notes: '',
  };
}

export async function saveChart(
  caller: Asking,
  session: SessionOnTheWire,
  chart: SentChart,
): Promise<SessionOnTheWire> {
  const { session_id, version } = session;
  return caller.get(saveSession, { params: { session_id }, body: { version, chart } });
}

/** The first session of the usual plan, over and signed. */
export async function signedVisit(caller: Asking, ended_at: string): Promise<Visit> {
  const visit = await startUsualSession(caller);
  const saved = await saveChart(caller, visit.session, fullChart(visit.session, ended_at));
  const { session_id, version } = saved;
  const session = await caller.get(signSession, { params: { session_id }, body: { version, override_reasons: {} } });
  return { ...visit, session };
}
