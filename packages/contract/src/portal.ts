import { z } from 'zod';
import { answerGiven, answerValue } from './answers.ts';
import { endpoint } from './endpoint.ts';
import { citationShape } from './findings.ts';
import { portalReading } from './portal-outcomes.ts';
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
  /** What is possible again from its end on: *Make-up*. */
  again: z.string().nullable(),
  from_at: instant,
  until_at: instant.nullable(),
});

/** One screen of a check-in. */
const checkInGroup = z.strictObject({
  code: z.string(),
  title: z.string(),
  none_label: z.string(),
  questions: z.array(z.strictObject({ code: z.string(), text: z.string() })),
});

export const readCompanion = endpoint({
  name: 'portal.read-companion',
  method: 'GET',
  path: '/portal-api/companion',
  access: patient,
  summary: 'The patient’s page: today’s aftercare, whom to call, what the practice asks and when',
  response: z.strictObject({
    kind: z.enum(['aftercare', 'intake']),
    given_name: z.string(),
    /** What the treatment is for, in the word a patient would use. */
    wish: z.string(),
    practice: z.strictObject({
      name: z.string(),
      phone: z.string(),
      opening_hours: z.string(),
      emergency_number: z.string(),
      time_zone: z.string(),
      is_demonstration: z.boolean(),
    }),
    now: instant,
    /** Null before the first session. */
    session: z
      .strictObject({
        day: clinicalDay,
        ended_at: instant,
        day_number: z.int(),
        zones: z.array(z.string()),
        device: z.string(),
      })
      .nullable(),
    items: z.array(portalItem),
    /** What was done with what, to show to whoever treats the skin next; null before the first session. */
    card: z
      .strictObject({
        title: z.string(),
        introduction: z.array(z.string()),
        sections: z.array(
          z.strictObject({
            heading: z.string(),
            lines: z.array(z.strictObject({ lead: z.string(), text: z.string() })),
          }),
        ),
      })
      .nullable(),
    check_in: z.strictObject({
      state: z.enum(['none-due', 'due', 'answered']),
      for_day: z.int().nullable(),
      next_on: clinicalDay.nullable(),
      /** Every day on which the practice asks about this session; empty where it does not ask. */
      days: z.array(clinicalDay),
      /** The questions of the one that is due, so that it can be begun without a connection; else empty. */
      groups: z.array(checkInGroup),
    }),
    /** Where the questions before a session stand; null where none are asked now. */
    intake: z
      .strictObject({
        /** Somebody answered before: only what has run out is asked. */
        again: z.boolean(),
        open: z.int(),
        finished_at: instant.nullable(),
      })
      .nullable(),
    /** Scales that the plan asks the patient to rate now; kept with the page, so that they can be rated without a connection. */
    readings: z.array(portalReading),
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
    groups: z.array(checkInGroup),
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
    /** `to-read`: the practice sorts no check-ins by computing; somebody reads it the same day. */
    urgency: z.enum(['emergency', 'to-read', 'same-day', 'contact', 'self-care']),
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

/** One question, without what only the engine needs. */
const portalQuestion = z.strictObject({
  code: z.string(),
  text: z.string(),
  help: z.string().nullable(),
  kind: z.enum(['yes-no', 'date', 'choice', 'number']),
  choices: z.array(z.strictObject({ code: z.string(), label: z.string() })),
  unit: z.string().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  /** Asked only after yes to this question. */
  after_yes_to: z.string().nullable(),
  /** The newest answer, whether it still counts or not. */
  given: answerValue.nullable(),
  /** `open` was never answered, `ran-out` was answered too long ago, `holds` still counts. */
  standing: z.enum(['open', 'ran-out', 'holds']),
});

export const readIntake = endpoint({
  name: 'portal.read-intake',
  method: 'GET',
  path: '/portal-api/intake',
  access: patient,
  summary: 'The questions before a session, with what was answered; never what follows from it',
  response: z.strictObject({
    today: clinicalDay,
    again: z.boolean(),
    finished_at: instant.nullable(),
    topics: z.array(z.strictObject({ code: z.string(), title: z.string(), questions: z.array(portalQuestion) })),
  }),
});

export const answerIntake = endpoint({
  name: 'portal.answer-intake',
  method: 'POST',
  path: '/portal-api/intake',
  access: patient,
  summary: 'Keep answers as they are given; a question left out stays unknown and the desk asks it again',
  body: z.strictObject({ answers: z.array(answerGiven).min(1).max(60) }),
  response: done,
});

export const finishIntake = endpoint({
  name: 'portal.finish-intake',
  method: 'POST',
  path: '/portal-api/intake/finish',
  access: patient,
  summary: 'The patient is done with the questions',
  response: done,
});

export const goOnElsewhere = endpoint({
  name: 'portal.go-on-elsewhere',
  method: 'POST',
  path: '/portal-api/another-device',
  access: patient,
  summary: 'A link to the same page for another device of the patient: works once, within an hour, with the birth date',
  body: z.strictObject({ link_id: newId }),
  response: z.strictObject({ url: z.string(), expires_at: instant }),
});

const citedWork = z.strictObject({ citation: citationShape, name: z.string(), locator: z.string() });

/** Something that popular pages say, how it stands against what was found, and on whose word. */
const popularClaim = z.strictObject({
  code: z.string(),
  says: z.string(),
  stands: z.enum(['fits', 'partly', 'against', 'not-found']),
  found: z.string(),
  sources: z.array(citedWork),
  /** What other pages say instead. */
  others_say: z.array(z.string()),
});

export const readExpectations = endpoint({
  name: 'portal.read-expectations',
  method: 'GET',
  path: '/portal-api/expectations',
  access: patient,
  summary: 'What to expect of needling for this wish, in plain words, with what popular pages say about it',
  response: z.strictObject({
    wish: z.string(),
    sections: z.array(
      z.strictObject({
        code: z.string(),
        title: z.string(),
        paragraphs: z.array(z.string()),
        sources: z.array(citedWork),
        claims: z.array(popularClaim),
      }),
    ),
  }),
});
