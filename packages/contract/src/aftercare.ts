import { z } from 'zod';
import { endpoint, permission } from './endpoint.ts';
import { citationShape, signOffShape } from './findings.ts';
import { clinicalDay, done, entryCode, id, instant, newId } from './wire.ts';

/** One line of the aftercare timeline with the instants at which it begins and ends for this session. */
export const aftercareItem = z.strictObject({
  rule: z.string(),
  kind: z.enum(['do', 'dont', 'expect', 'call']),
  title: z.string(),
  text: z.string(),
  /** What is possible again from its end on. */
  again: z.string().nullable(),
  from_h: z.number(),
  until_h: z.number().nullable(),
  from_at: instant,
  until_at: instant.nullable(),
  sources: z.array(citationShape),
  sign_off: signOffShape,
  positions: z.string().nullable(),
});

const ofSession = z.strictObject({ session_id: id });

export const readAftercare = endpoint({
  name: 'aftercare.read',
  method: 'GET',
  path: '/api/sessions/:session_id/aftercare',
  access: permission('chart.read'),
  summary: 'The day-by-day timeline for a session; also as a tagged PDF at the same path with .pdf',
  params: ofSession,
  response: z.strictObject({ session_id: id, ended_at: instant, items: z.array(aftercareItem) }),
});

export const patientLinkShape = z.strictObject({
  link_id: id,
  patient_id: id,
  /** What it leads to: the page after a session, or the questions before one. */
  kind: z.enum(['aftercare', 'intake']),
  session_id: id.nullable(),
  /** What an intake link asks about; null for aftercare, which has it from its session. */
  indication: z.string().nullable(),
  created_at: instant,
  expires_at: instant,
  /** When a browser opened it, if any did. */
  opened_at: instant.nullable(),
  locked_at: instant.nullable(),
  revoked_at: instant.nullable(),
  access_ends_on: clinicalDay,
  /** When the patient said that the intake is done. */
  finished_at: instant.nullable(),
});

/** By which ways a link leaves besides being shown. Text messages only where the installation has a provider. */
const linkWays = { send_by_mail: z.boolean(), send_by_sms: z.boolean().optional() };

export const createPatientLink = endpoint({
  name: 'patient-links.create',
  method: 'POST',
  path: '/api/sessions/:session_id/patient-links',
  access: permission('patient-links.write'),
  summary:
    'A link for the patient’s phone, shown once (mailed or sent to the phone on request); refused without an https address',
  params: ofSession,
  body: z.strictObject({ link_id: newId, ...linkWays }),
  response: z.strictObject({ url: z.string(), link: patientLinkShape }),
});

export const createIntakeLink = endpoint({
  name: 'patient-links.create-intake',
  method: 'POST',
  path: '/api/patients/:patient_id/intake-links',
  access: permission('patient-links.write'),
  summary:
    'A link to the intake and to what to expect, shown once (mailed or sent to the phone on request), before any session',
  params: z.strictObject({ patient_id: id }),
  body: z.strictObject({
    link_id: newId,
    indication: entryCode,
    zones: z.array(entryCode).max(20),
    ...linkWays,
  }),
  response: z.strictObject({ url: z.string(), link: patientLinkShape }),
});

export const listPatientLinks = endpoint({
  name: 'patient-links.list',
  method: 'GET',
  path: '/api/patients/:patient_id/patient-links',
  access: permission('chart.read'),
  summary: 'Links given to this patient and whether they were opened',
  params: z.strictObject({ patient_id: id }),
  response: z.strictObject({ links: z.array(patientLinkShape) }),
});

export const revokePatientLink = endpoint({
  name: 'patient-links.revoke',
  method: 'POST',
  path: '/api/patient-links/:link_id/revoke',
  access: permission('patient-links.write'),
  summary: 'Close a link and the browser session it opened, at once',
  params: z.strictObject({ link_id: id }),
  response: done,
});
