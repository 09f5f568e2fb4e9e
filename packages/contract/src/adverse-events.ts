import { z } from 'zod';
import { endpoint, permission } from './endpoint.ts';
import { clinicalDay, entryCode, id, instant, longText, newId, shortText, version } from './wire.ts';

export const eventGrade = z.enum(['mild', 'moderate', 'severe', 'life-threatening']);
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
  grade: eventGrade,
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
  grade: eventGrade,
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
