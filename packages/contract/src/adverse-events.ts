import { z } from 'zod';
import { endpoint, permission } from './endpoint.ts';
import { clinicalDay, entryCode, id, instant, longText, newId, version } from './wire.ts';

export const adverseEventShape = z.strictObject({
  adverse_event_id: id,
  patient_id: id,
  session_id: id.nullable(),
  check_in_id: id.nullable(),
  kind: z.string(),
  onset_on: clinicalDay,
  grade: z.enum(['mild', 'moderate', 'severe', 'life-threatening']),
  zones: z.array(z.string()),
  course: z.string(),
  action: z.string(),
  state: z.enum(['open', 'resolved', 'resolved-with-mark', 'referred']),
  follow_ups: z.array(z.strictObject({ at: instant, by: z.string(), text: z.string() })),
  reported_by: z.string(),
  created_at: instant,
  version,
});

const ofPatient = z.strictObject({ patient_id: id });

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
    kind: entryCode,
    onset_on: clinicalDay,
    grade: z.enum(['mild', 'moderate', 'severe', 'life-threatening']),
    zones: z.array(entryCode).max(20),
    course: longText,
    action: longText,
  }),
  response: adverseEventShape,
});

export const followUpAdverseEvent = endpoint({
  name: 'adverse-events.follow-up',
  method: 'POST',
  path: '/api/adverse-events/:adverse_event_id/follow-ups',
  access: permission('adverse-events.write'),
  summary: 'Add what was seen later, and its state',
  params: z.strictObject({ adverse_event_id: id }),
  body: z.strictObject({
    version,
    follow_up_id: newId,
    text: z.string().trim().min(3).max(4000),
    state: z.enum(['open', 'resolved', 'resolved-with-mark', 'referred']),
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
