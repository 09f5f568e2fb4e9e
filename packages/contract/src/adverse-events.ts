import { z } from 'zod';
import { endpoint, permission } from './endpoint.ts';
import { clinicalDay, entryCode, id, instant, longText, newId, shortText, version } from './wire.ts';

const grade = z.enum(['mild', 'moderate', 'severe', 'life-threatening']);
const state = z.enum(['open', 'resolved', 'resolved-with-mark', 'referred']);
/** Whether the criteria exist, and agree with each other, is the engine's business. */
const seriousness = z.array(entryCode).max(8);

/** The session as it stood when the event was recorded. */
export const sessionSnapshot = z.strictObject({
  day: clinicalDay,
  number_in_series: z.int(),
  indication: z.string(),
  operator: z.string(),
  operator_staff_id: id,
  device: z.string().nullable(),
  device_serial: z.string(),
  weight_kg: z.number().nullable(),
  zones: z.array(
    z.strictObject({
      zone: z.string(),
      passes: z.array(
        z.strictObject({
          depth_mm: z.number().nullable(),
          speed: z.string().nullable(),
          direction: z.string().nullable(),
          count: z.int(),
        }),
      ),
      endpoint: z.string().nullable(),
    }),
  ),
  lots: z.array(
    z.strictObject({
      kind: z.enum(['cartridge', 'anaesthetic', 'topical', 'sheath']),
      entry: z.string(),
      lot: z.string(),
      expires_on: clinicalDay.nullable(),
    }),
  ),
});

const linkedPhoto = z.strictObject({ photo_id: id, view: z.string(), taken_at: instant, session_id: id.nullable() });
const linkedIncident = z.strictObject({
  incident_id: id,
  code: z.string(),
  kind: z.string(),
  lot: z.string(),
  raised_at: instant,
  acknowledged_at: instant.nullable(),
});

export const adverseEventShape = z.strictObject({
  adverse_event_id: id,
  patient_id: id,
  patient_name: z.string(),
  session_id: id.nullable(),
  check_in_id: id.nullable(),
  kind: z.string(),
  onset_on: clinicalDay,
  grade,
  seriousness: z.array(z.string()),
  cause: z.string(),
  cause_text: z.string(),
  zones: z.array(z.string()),
  course: z.string(),
  action: z.string(),
  state,
  /** Null: an event recorded before snapshots were kept, or without a session. */
  session: sessionSnapshot.nullable(),
  photo_ids: z.array(id),
  incident_ids: z.array(id),
  follow_ups: z.array(z.strictObject({ at: instant, by: z.string(), text: z.string(), state })),
  amendments: z.array(
    z.strictObject({
      number: z.int(),
      reason: z.string(),
      by: z.string(),
      at: instant,
      /** The fields that changed, with what stood there before. */
      before: z.record(z.string(), z.unknown()),
      after: z.record(z.string(), z.unknown()),
    }),
  ),
  reviews: z.array(
    z.strictObject({
      at: instant,
      by: z.string(),
      licence: z.string(),
      conclusion: z.string(),
      prevention: z.string(),
    }),
  ),
  closed_at: instant.nullable(),
  reported_by: z.string(),
  created_at: instant,
  version,
});

const ofPatient = z.strictObject({ patient_id: id });
const ofEvent = z.strictObject({ adverse_event_id: id });

const judged = {
  kind: entryCode,
  onset_on: clinicalDay,
  grade,
  zones: z.array(entryCode).max(20),
  course: longText,
  action: longText,
};

export const recordAdverseEvent = endpoint({
  name: 'adverse-events.record',
  method: 'POST',
  path: '/api/patients/:patient_id/adverse-events',
  access: permission('adverse-events.write'),
  summary: 'Record an adverse event, linked to its session and check-in',
  params: ofPatient,
  body: z.strictObject({
    adverse_event_id: newId,
    session_id: id.nullable(),
    check_in_id: id.nullable(),
    ...judged,
    seriousness: seriousness.default([]),
    cause: entryCode.default('unknown'),
    cause_text: longText.default(''),
    photo_ids: z.array(id).max(50).default([]),
  }),
  response: adverseEventShape,
});

export const followUpAdverseEvent = endpoint({
  name: 'adverse-events.follow-up',
  method: 'POST',
  path: '/api/adverse-events/:adverse_event_id/follow-ups',
  access: permission('adverse-events.write'),
  summary: 'Add what was seen later, and its state; an event that is open again loses its closing',
  params: ofEvent,
  body: z.strictObject({
    version,
    follow_up_id: newId,
    text: z.string().trim().min(3).max(4000),
    state,
  }),
  response: adverseEventShape,
});

export const amendAdverseEvent = endpoint({
  name: 'adverse-events.amend',
  method: 'POST',
  path: '/api/adverse-events/:adverse_event_id/amendments',
  access: permission('adverse-events.write'),
  summary: 'Correct or complete an event; what stood there stays readable, with who, when and why',
  params: ofEvent,
  body: z.strictObject({
    version,
    amendment_id: newId,
    reason: shortText.min(3),
    ...judged,
    seriousness,
    cause: entryCode,
    cause_text: longText,
    photo_ids: z.array(id).max(50),
  }),
  response: adverseEventShape,
});

export const closeAdverseEvent = endpoint({
  name: 'adverse-events.close',
  method: 'POST',
  path: '/api/adverse-events/:adverse_event_id/closing-reviews',
  access: permission('adverse-events.write'),
  summary: 'Close an event that is over with the review of a licensed person',
  params: ofEvent,
  body: z.strictObject({
    version,
    review_id: newId,
    conclusion: z.string().trim().min(3).max(4000),
    prevention: longText,
  }),
  response: adverseEventShape,
});

export const listAdverseEvents = endpoint({
  name: 'adverse-events.list',
  method: 'GET',
  path: '/api/patients/:patient_id/adverse-events',
  access: permission('chart.read'),
  summary: 'Adverse events of this patient, newest first',
  params: ofPatient,
  response: z.strictObject({ adverse_events: z.array(adverseEventShape) }),
});

export const readAdverseEvent = endpoint({
  name: 'adverse-events.read',
  method: 'GET',
  path: '/api/adverse-events/:adverse_event_id',
  access: permission('chart.read'),
  summary: 'One adverse event with everything it is linked to',
  params: ofEvent,
  response: z.strictObject({
    event: adverseEventShape,
    photos: z.array(linkedPhoto),
    incidents: z.array(linkedIncident),
  }),
});

/** What an event of a session would be linked to, before it is recorded. */
export const prepareAdverseEvent = endpoint({
  name: 'adverse-events.prepare',
  method: 'GET',
  path: '/api/sessions/:session_id/adverse-event-links',
  access: permission('adverse-events.write'),
  summary: 'The zones, settings, lots, operator, photos and incidents that an event of this session is linked to',
  params: z.strictObject({ session_id: id }),
  response: z.strictObject({
    session: sessionSnapshot,
    photos: z.array(linkedPhoto),
    incidents: z.array(linkedIncident),
  }),
});

/** What the register is asked for. Left out is no restriction. */
export const registerFilter = {
  from: clinicalDay.optional(),
  until: clinicalDay.optional(),
  kind: entryCode.optional(),
  grade: grade.optional(),
  serious: z.enum(['serious', 'not-serious', 'unknown']).optional(),
  standing: z.enum(['open', 'to-review', 'closed']).optional(),
  operator: id.optional(),
  device: entryCode.optional(),
  lot: z.string().trim().max(80).optional(),
};

export const readRegister = endpoint({
  name: 'adverse-events.register',
  method: 'GET',
  path: '/api/adverse-events',
  access: permission('chart.read'),
  summary: 'The register of the practice, by onset, newest first',
  query: z.strictObject(registerFilter),
  response: z.strictObject({
    adverse_events: z.array(adverseEventShape),
    /** There are more than fit on one page: the period has to be narrowed. */
    more: z.boolean(),
    counts: z.strictObject({ open: z.int(), to_review: z.int(), closed: z.int() }),
    operators: z.array(z.strictObject({ staff_id: id, name: z.string() })),
  }),
});

const trendFilter = {
  from: clinicalDay,
  until: clinicalDay,
  /** Only events of this kind are counted; sessions all the same. */
  kind: entryCode.optional(),
};

export const trendGroup = z.strictObject({
  code: z.string(),
  name: z.string(),
  sessions: z.int(),
  sessions_with_event: z.int(),
  events: z.int(),
  share: z.number().nullable(),
  low: z.number(),
  high: z.number(),
  per_hundred: z.number().nullable(),
  per_hundred_low: z.number(),
  per_hundred_high: z.number().nullable(),
  is_small: z.boolean(),
});

export const trendDimension = z.enum(['kind', 'operator', 'device', 'lot', 'depth', 'zone']);

export const readTrends = endpoint({
  name: 'adverse-events.trends',
  method: 'GET',
  path: '/api/adverse-event-trends',
  access: permission('chart.read'),
  summary: 'Sessions with an adverse event by kind, operator, device, lot, depth and zone, with exact 95 % limits',
  query: z.strictObject(trendFilter),
  response: z.strictObject({
    all: trendGroup,
    groups: z.array(z.strictObject({ dimension: trendDimension, rows: z.array(trendGroup) })),
    /** Events in the period that belong to no session of this practice: in no rate. */
    without_session: z.int(),
    small_below: z.int(),
  }),
});

/** Taking the register or the trends out of the house is an act of its own. */
export const exportAdverseEvents = endpoint({
  name: 'adverse-events.export',
  method: 'POST',
  path: '/api/adverse-event-exports',
  access: permission('adverse-events.write'),
  summary: 'The register or the trends for a spreadsheet, or on paper; noted in the audit',
  body: z.discriminatedUnion('what', [
    z.strictObject({ what: z.literal('register'), form: z.enum(['csv', 'print']), ...registerFilter }),
    z.strictObject({ what: z.literal('trends'), form: z.enum(['csv', 'print']), ...trendFilter }),
  ]),
  response: z.strictObject({ filename: z.string(), csv: z.string(), lines: z.int() }),
});
