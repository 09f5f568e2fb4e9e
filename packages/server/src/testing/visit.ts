import { prepareConsent, signConsent } from '@stipple/contract/consents';
import { beginSession, saveSession, type sessionChart, signSession, startSession } from '@stipple/contract/sessions';
import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { instantText } from '../access/practice-facts.ts';
import { newUuidV7 } from '../http/uuid-v7.ts';
import type { SessionOnTheWire } from '../sessions/present-session.ts';
import type { PlanOnTheWire } from '../treatment-plans/present-plan.ts';
import type { Asking } from './caller.ts';
import { agreeUsualPlan } from './course.ts';

export type SentChart = z.input<typeof sessionChart>;
type ZoneOnTheWire = SessionOnTheWire['chart']['zones'][number];
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

/** The same with its time-out taken, so that needling has begun. */
export async function startAndBegin(caller: Asking, at = SAVED_ON_DEVICE): Promise<Visit> {
  const visit = await startUsualSession(caller);
  return { ...visit, session: await beginNow(caller, visit.session, at) };
}

/** The time-out with everything in order, at the moment at which tests usually stand. */
export function beginNow(
  caller: Asking,
  { session_id, version }: SessionOnTheWire,
  at = SAVED_ON_DEVICE,
): Promise<SessionOnTheWire> {
  const body = { version, start_id: newUuidV7(), time_out: lookedAt(at), saved_on_device_at: at };
  return caller.get(beginSession, { params: { session_id }, body });
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

/** A sterile needle head with its package read and its disposal ticked. */
export function needleHead(lot: string, expires_on: string): SentChart['cartridges'][number] {
  const stock = { unit_id: null, cartridge: null, fitted_at: null };
  return { ...stock, lot, expires_on, opened_in_view: true, disposed: true };
}

/** A chart with nothing missing: as planned, over at `ended_at` after half an hour. */
export function fullChart({ chart }: SessionOnTheWire, ended_at: string): SentChart {
  const started_at = instantText(Temporal.Instant.from(ended_at).subtract({ minutes: 30 }));
  return {
    ...chart,
    device_serial: 'SP-20418',
    device_cleaned: true,
    cartridges: [needleHead('C-100', '2030-01-31')],
    anaesthetic: null,
    topicals: [{ topical: 'label-hydrogel', lot: 'H-7', prescriber: '' }],
    zones: chart.zones.map(asDelivered),
    time_out: lookedAt(started_at),
    photos_skipped_because: 'The camera was away',
    given_up_because: '',
    pain_0_10: 3,
    started_at,
    ended_at,
    immediate_events: '',
    notes: '',
    emergency: [],
  };
}

/** What was proposed for the zone was done. */
export function asDelivered({ zone, passes, proposed }: ZoneOnTheWire): SentChart['zones'][number] {
  const kept = proposed === null ? null : { from: proposed.from, passes: [...proposed.passes] };
  const endpoint = 'erythema';
  return { zone, passes: [...passes], endpoint, skipped_because: '', standing: 'delivered', proposed: kept };
}

/** A zone needled in one way. */
export function delivered(zone: string, depth_mm: number, count: number): SentChart['zones'][number] {
  const passes = [{ depth_mm, speed: null, direction: null, count }];
  return { zone, passes, endpoint: 'erythema', skipped_because: '', standing: 'delivered', proposed: null };
}

/** A time-out at which everything was in order. */
export function lookedAt(at: string): NonNullable<SentChart['time_out']> {
  const seen = { right_patient: true, verdict_seen: true, consent_seen: true, allergies_asked: true };
  return { at, ...seen, anaesthetic_wiped_off: null, reason: '' };
}

export async function saveChart(
  caller: Asking,
  session: SessionOnTheWire,
  chart: SentChart,
): Promise<SessionOnTheWire> {
  const { session_id, version } = session;
  return caller.get(saveSession, {
    params: { session_id },
    body: { version, chart, saved_on_device_at: SAVED_ON_DEVICE },
  });
}

/** The device's clock is a little behind. */
export const SAVED_ON_DEVICE = '2026-11-20T08:59:58.000Z';

/** Signed with nothing to explain. */
export function signAsIs(caller: Asking, { session_id, version }: SessionOnTheWire): Promise<SessionOnTheWire> {
  const body = { version, override_reasons: {}, past_missing: {} };
  return caller.get(signSession, { params: { session_id }, body });
}

/** The first session of the usual plan, over and signed. A server on the real clock is told when it began. */
export async function signedVisit(caller: Asking, ended_at: string, began_at = SAVED_ON_DEVICE): Promise<Visit> {
  const visit = await startAndBegin(caller, began_at);
  const saved = await saveChart(caller, visit.session, fullChart(visit.session, ended_at));
  return { ...visit, session: await signAsIs(caller, saved) };
}
