import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { clinicalDay, done, entryCode, id, instant, newId } from './wire.ts';

/** The patient’s side. Nothing here says a verdict; everything here is scoped to the one patient of the session. */
const patient = { kind: 'patient-session' } as const;

export const openLink = endpoint({
  name: 'portal.open',
  method: 'POST',
  path: '/portal-api/open',
  access: { kind: 'public', why: 'the secret in the link and the birth date are the access; tries are limited' },
  summary: 'Use up a link: binds this browser to the patient until the link’s end',
  body: z.strictObject({ link: z.string().min(40).max(200), birth_date: clinicalDay }),
  response: done,
});

const portalItem = z.strictObject({
  rule: z.string(),
  kind: z.enum(['do', 'dont', 'expect', 'call']),
  title: z.string(),
  text: z.string(),
  from_at: instant,
  until_at: instant.nullable(),
});

export const readCompanion = endpoint({
  name: 'portal.read-companion',
  method: 'GET',
  path: '/portal-api/companion',
  access: patient,
  summary: 'Today’s aftercare, whom to call, and whether a check-in is due',
  response: z.strictObject({
    given_name: z.string(),
    practice: z.strictObject({
      name: z.string(),
      phone: z.string(),
      opening_hours: z.string(),
      emergency_number: z.string(),
      time_zone: z.string(),
      is_demonstration: z.boolean(),
    }),
    now: instant,
    session: z.strictObject({
      day: clinicalDay,
      ended_at: instant,
      day_number: z.int(),
      zones: z.array(z.string()),
      device: z.string(),
    }),
    items: z.array(portalItem),
    check_in: z.strictObject({
      state: z.enum(['none-due', 'due', 'answered']),
      for_day: z.int().nullable(),
      next_on: clinicalDay.nullable(),
    }),
    access_ends_on: clinicalDay,
  }),
});

export const readCheckInQuestions = endpoint({
  name: 'portal.read-check-in',
  method: 'GET',
  path: '/portal-api/check-in',
  access: patient,
  summary: 'The questions of the check-in that is due',
  response: z.strictObject({
    for_day: z.int(),
    groups: z.array(
      z.strictObject({
        code: z.string(),
        title: z.string(),
        none_label: z.string(),
        questions: z.array(z.strictObject({ code: z.string(), text: z.string() })),
      }),
    ),
  }),
});

/** A group left out is unknown; "none of these" is an answer. */
export const checkInAnswers = z.strictObject({
  groups: z.record(
    entryCode,
    z.union([z.strictObject({ none: z.literal(true) }), z.strictObject({ yes: z.array(entryCode).min(1).max(30) })]),
  ),
  note: z.string().trim().max(2000),
});

export const answerCheckIn = endpoint({
  name: 'portal.answer-check-in',
  method: 'POST',
  path: '/portal-api/check-in',
  access: patient,
  summary: 'Send the check-in; answers with the practice’s fixed text for its urgency',
  body: z.strictObject({ check_in_id: newId, for_day: z.int().min(0).max(60), answers: checkInAnswers }),
  response: z.strictObject({
    check_in_id: id,
    urgency: z.enum(['emergency', 'same-day', 'contact', 'self-care']),
    text: z.string(),
  }),
});

export const closePortal = endpoint({
  name: 'portal.close',
  method: 'POST',
  path: '/portal-api/close',
  access: patient,
  summary: 'End this browser’s access',
  response: done,
});
