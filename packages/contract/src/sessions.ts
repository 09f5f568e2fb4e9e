import { z } from 'zod';
import { endpoint, permission } from './endpoint.ts';
import { findingShape, licenceShape } from './findings.ts';
import { sessionChart, sessionZone, timeOut } from './session-chart.ts';
import { clinicalDay, entryCode, id, instant, newId, version } from './wire.ts';

/** The chart and the templates belong to what this room speaks of: they are found here too. */
export * from './session-chart.ts';
export * from './session-templates.ts';

/**
 * Something that stands between the session and its signature: `code` for the screen, `text` in words. With a way past, a
 * licensed person may sign without it and says why; without one it has to be put right.
 */
const missingItem = z.strictObject({
  code: entryCode,
  text: z.string(),
  way_past: z.enum(['licensed-reason']).nullable(),
});

/** Something that speaks against starting now, and the licence whose holder may start all the same, with a reason. */
const againstStarting = z.strictObject({ code: entryCode, text: z.string(), licence: licenceShape });

const reasonsByCode = z.record(z.string().max(120), z.string().trim().min(3).max(1000));

export const amendmentShape = z.strictObject({
  amendment_id: id,
  reason: z.string(),
  by: z.string(),
  at: instant,
  before: sessionChart,
  after: sessionChart,
});

export const sessionShape = z.strictObject({
  session_id: id,
  patient_id: id,
  plan_id: id,
  number_in_series: z.int().min(1),
  day: clinicalDay,
  operator: z.string(),
  assessment_id: id.nullable(),
  /** As it stands now: signed content with its amendments applied. */
  chart: sessionChart,
  findings: z.array(findingShape),
  missing: z.array(missingItem),
  /** What demands a licensed person's reason to start now; empty once the session is signed. */
  against_starting: z.array(againstStarting),
  /** The start as it was taken; the latest where it was taken again. Null where it was only written into the chart. */
  start: z.strictObject({ at: instant, by: z.string(), against: z.array(z.string()), reason: z.string() }).nullable(),
  /** Zones whose passes were delivered exactly as proposed. */
  unchanged_from_proposal: z.array(z.string()),
  override_reasons: z.record(z.string(), z.string()),
  /** Why it was signed without what was missing. */
  past_missing: z.record(z.string(), z.string()),
  entered_in_error: z.strictObject({ reason: z.string(), by: z.string(), at: instant }).nullable(),
  /** The latest save: by whom, when the server had it, and when the device did. Null before the first. */
  saved: z.strictObject({ by: z.string(), at: instant, on_device_at: instant }).nullable(),
  signed_at: instant.nullable(),
  signed_by: z.string().nullable(),
  amendments: z.array(amendmentShape),
  version,
  created_at: instant,
  /** The device’s clock, where it was opened on one that could not reach the server. */
  opened_at: instant.nullable(),
});

const ofSession = z.strictObject({ session_id: id });

export const startSession = endpoint({
  name: 'sessions.start',
  method: 'POST',
  path: '/api/treatment-plans/:plan_id/sessions',
  access: permission('sessions.write'),
  summary:
    'Open the next session of an agreed plan, with the plan’s zones as a start; lots and endpoints stay empty. One that was ' +
    'opened on a device without the server belongs to the practice’s day on which that was',
  params: z.strictObject({ plan_id: id }),
  /** `opened_at` is the device’s clock, where it was opened there; left out when the server opens it now. */
  body: z.strictObject({ session_id: newId, opened_at: instant.optional() }),
  response: sessionShape,
});

export const readSession = endpoint({
  name: 'sessions.read',
  method: 'GET',
  path: '/api/sessions/:session_id',
  access: permission('chart.read'),
  summary: 'One session with its findings, what is missing, and every amendment',
  params: ofSession,
  response: sessionShape,
});

export const beginSession = endpoint({
  name: 'sessions.begin',
  method: 'POST',
  path: '/api/sessions/:session_id/begin',
  access: permission('sessions.write'),
  summary:
    'Take the time-out and stamp the start. Where the verdict, its age, the consent or the time-out speaks against it, a ' +
    'licensed person gives the reason; writing stays open without it. Without a version it was taken on a device that could ' +
    'not reach the server: it stands, and a reason that is absent blocks the signature',
  params: ofSession,
  body: z.strictObject({
    version: version.nullable(),
    start_id: newId,
    time_out: timeOut,
    saved_on_device_at: instant,
  }),
  response: sessionShape,
});

export const lastTime = endpoint({
  name: 'sessions.last-time',
  method: 'GET',
  path: '/api/sessions/:session_id/last-time',
  access: permission('chart.read'),
  summary:
    'Passes of the last signed session for the same indication as a proposal. Lots, endpoints, reactions, consent, photos, ' +
    'candidacy answers and free text are never taken over; a zone beyond a limit comes with its findings, not as a proposal',
  params: ofSession,
  response: z.strictObject({
    from: z.strictObject({ session_id: id, day: clinicalDay, number_in_series: z.int() }).nullable(),
    device: entryCode.nullable(),
    zones: z.array(sessionZone),
    blocked: z.array(z.strictObject({ zone: entryCode, findings: z.array(findingShape) })),
  }),
});

export const enterInError = endpoint({
  name: 'sessions.entered-in-error',
  method: 'POST',
  path: '/api/sessions/:session_id/entered-in-error',
  access: permission('sessions.sign'),
  summary: 'Strike a session through: it stays where it stands, with who, when and why, and counts for nothing',
  params: ofSession,
  body: z.strictObject({ reason: z.string().trim().min(3, 'says too little').max(1000) }),
  response: sessionShape,
});

export const saveSession = endpoint({
  name: 'sessions.save',
  method: 'PUT',
  path: '/api/sessions/:session_id',
  access: permission('sessions.write'),
  summary: 'Save the chart as it stands; checked by the engine, refused only when malformed, stale or signed',
  params: ofSession,
  body: z.strictObject({ version, chart: sessionChart, saved_on_device_at: instant }),
  response: sessionShape,
});

export const signSession = endpoint({
  name: 'sessions.sign',
  method: 'POST',
  path: '/api/sessions/:session_id/sign',
  access: permission('sessions.sign'),
  summary: 'Sign. What is missing and each broken limit needs a reason of a licensed person',
  params: ofSession,
  body: z.strictObject({
    version,
    override_reasons: reasonsByCode,
    /** By the code of what is missing. */
    past_missing: reasonsByCode,
  }),
  response: sessionShape,
});

export const amendSession = endpoint({
  name: 'sessions.amend',
  method: 'POST',
  path: '/api/sessions/:session_id/amendments',
  access: permission('sessions.sign'),
  summary: 'Correct a signed session; what was signed is kept beside the correction',
  params: ofSession,
  body: z.strictObject({
    amendment_id: newId,
    version,
    reason: z.string().trim().min(3, 'says too little').max(1000),
    chart: sessionChart,
  }),
  response: sessionShape,
});

export const listSessions = endpoint({
  name: 'sessions.list',
  method: 'GET',
  path: '/api/patients/:patient_id/sessions',
  access: permission('chart.read'),
  summary: 'The sessions of this patient, newest first',
  params: z.strictObject({ patient_id: id }),
  response: z.strictObject({ sessions: z.array(sessionShape) }),
});

export const recentLots = endpoint({
  name: 'sessions.recent-lots',
  method: 'GET',
  path: '/api/lots',
  access: permission('sessions.write'),
  summary: 'Lots recorded in this practice before, newest first, to choose from instead of typing',
  query: z.strictObject({ kind: z.enum(['cartridge', 'anaesthetic', 'topical']), entry: entryCode }),
  response: z.strictObject({
    lots: z.array(z.strictObject({ lot: z.string(), expires_on: clinicalDay.nullable(), last_used_on: clinicalDay })),
  }),
});
