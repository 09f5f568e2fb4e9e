import { z } from 'zod';
import { endpoint, permission } from './endpoint.ts';
import { findingShape } from './findings.ts';
import { clinicalDay, depthMm, entryCode, id, instant, longText, newId, version } from './wire.ts';

const lotText = z.string().trim().max(60);

/** What was done, zone by zone. Null is "not recorded yet"; nothing missing stops writing, only signing. */
export const sessionChart = z.strictObject({
  device: entryCode.nullable(),
  device_serial: z.string().trim().max(60),
  speed: entryCode.nullable(),
  cartridge: z
    .strictObject({ lot: lotText, expires_on: clinicalDay.nullable(), opened_in_view: z.boolean() })
    .nullable(),
  anaesthetic: z
    .strictObject({
      product: entryCode,
      lot: lotText,
      grams: z.number().min(0).max(200).nullable(),
      area_cm2: z.number().min(0).max(5000).nullable(),
      on_at: instant.nullable(),
      off_at: instant.nullable(),
      wiped_off: z.boolean(),
    })
    .nullable(),
  topicals: z
    .array(z.strictObject({ topical: entryCode, lot: lotText, prescriber: z.string().trim().max(120) }))
    .max(20),
  zones: z
    .array(
      z.strictObject({
        zone: entryCode,
        depth_mm: depthMm.nullable(),
        passes: z.int().min(1).max(20).nullable(),
        endpoint: entryCode.nullable(),
        /** Filled when a planned zone was left out. */
        skipped_because: z.string().trim().max(300),
      }),
    )
    .max(20),
  pain_0_10: z.int().min(0).max(10).nullable(),
  started_at: instant.nullable(),
  ended_at: instant.nullable(),
  immediate_events: longText,
  notes: longText,
});

export const emptySessionChart: z.output<typeof sessionChart> = {
  device: null,
  device_serial: '',
  speed: null,
  cartridge: null,
  anaesthetic: null,
  topicals: [],
  zones: [],
  pain_0_10: null,
  started_at: null,
  ended_at: null,
  immediate_events: '',
  notes: '',
};

/** Something that stands between the session and its signature: `code` for the screen, `text` in words. */
const missingItem = z.strictObject({ code: entryCode, text: z.string() });

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
  override_reasons: z.record(z.string(), z.string()),
  signed_at: instant.nullable(),
  signed_by: z.string().nullable(),
  amendments: z.array(amendmentShape),
  version,
  created_at: instant,
});

const ofSession = z.strictObject({ session_id: id });

export const startSession = endpoint({
  name: 'sessions.start',
  method: 'POST',
  path: '/api/treatment-plans/:plan_id/sessions',
  access: permission('sessions.write'),
  summary: 'Open the next session of an agreed plan, with the plan’s zones as a start; lots and endpoints stay empty',
  params: z.strictObject({ plan_id: id }),
  body: z.strictObject({ session_id: newId }),
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

export const saveSession = endpoint({
  name: 'sessions.save',
  method: 'PUT',
  path: '/api/sessions/:session_id',
  access: permission('sessions.write'),
  summary: 'Save the chart as it stands; checked by the engine, refused only when malformed, stale or signed',
  params: ofSession,
  body: z.strictObject({ version, chart: sessionChart }),
  response: sessionShape,
});

export const signSession = endpoint({
  name: 'sessions.sign',
  method: 'POST',
  path: '/api/sessions/:session_id/sign',
  access: permission('sessions.sign'),
  summary: 'Sign. Refused while something is missing; broken limits need a reason each from a licensed person',
  params: ofSession,
  body: z.strictObject({
    version,
    override_reasons: z.record(z.string().max(120), z.string().trim().min(3).max(1000)),
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
