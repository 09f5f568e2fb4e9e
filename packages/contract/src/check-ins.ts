import { z } from 'zod';
import { endpoint, permission } from './endpoint.ts';
import { citationShape, signOffShape } from './findings.ts';
import { checkInAnswers } from './portal.ts';
import { clinicalDay, id, instant, version } from './wire.ts';

/** How soon somebody must look. `to-read` was not sorted: the practice has the sorting switched off. */
export const urgencyShape = z.enum(['emergency', 'to-read', 'same-day', 'contact', 'self-care']);

/** The order in which an inbox is worked: what was not sorted may be anything, so little comes before it. */
export const urgenciesInOrder = urgencyShape.options;

export const checkInShape = z.strictObject({
  check_in_id: id,
  patient_id: id,
  session_id: id,
  for_day: z.int(),
  answers: checkInAnswers,
  urgency: urgencyShape,
  reasons: z.array(
    z.strictObject({ code: z.string(), text: z.string(), sources: z.array(citationShape), sign_off: signOffShape }),
  ),
  missing_groups: z.array(z.string()),
  text_shown: z.string(),
  /** Which approved version of the practice's words that was; null: the words that come with the product. */
  text_version: z.int().nullable(),
  received_at: instant,
});

export const listCheckIns = endpoint({
  name: 'check-ins.list',
  method: 'GET',
  path: '/api/patients/:patient_id/check-ins',
  access: permission('chart.read'),
  summary: 'Check-ins of this patient, newest first',
  params: z.strictObject({ patient_id: id }),
  response: z.strictObject({ check_ins: z.array(checkInShape) }),
});

/** A mail that pressed somebody because an item was not answered in time. */
const escalationShape = z.strictObject({
  message_id: id,
  step: z.enum(['owner', 'practice']),
  sent_to: z.string(),
  state: z.enum(['waiting', 'leaving', 'sent', 'failed', 'unsure', 'not-needed']),
  fault: z.string(),
  created_at: instant,
});

/** Something that waits for somebody in the practice, with an owner and a clock. */
export const inboxItem = z.strictObject({
  item_id: id,
  kind: z.enum(['check-in', 'link-locked', 'mail-failed']),
  patient_id: id,
  patient_name: z.string(),
  urgency: urgencyShape,
  title: z.string(),
  check_in: checkInShape.nullable(),
  /** The message that did not arrive. */
  message_id: id.nullable(),
  owner_staff_id: id.nullable(),
  owner_name: z.string().nullable(),
  created_at: instant,
  /** By when somebody should have answered, by the opening hours of the practice; null where nobody needs to. */
  answer_by: instant.nullable(),
  /** The first reply; the clock stands still from then on. */
  answered_at: instant.nullable(),
  answered_by: z.string().nullable(),
  escalations: z.array(escalationShape),
  closed_at: instant.nullable(),
  closed_by: z.string().nullable(),
  closing_note: z.string(),
  version,
});

export const readInbox = endpoint({
  name: 'inbox.read',
  method: 'GET',
  path: '/api/inbox',
  access: permission('inbox.work'),
  summary: 'What waits, most urgent first and then soonest due; with closed=yes what was closed in the last 30 days',
  query: z.strictObject({
    closed: z.enum(['yes', 'no']).default('no'),
    /** Left out: everybody's. */
    owner: z.enum(['all', 'mine', 'nobody']).optional(),
  }),
  response: z.strictObject({
    /** The first of them; `waiting` says how many there are. */
    items: z.array(inboxItem),
    waiting: z.strictObject({ all: z.int(), mine: z.int(), nobody: z.int() }),
    now: instant,
    /** Whether check-ins are sorted here; off, they come as `to-read`. */
    is_sorted: z.boolean(),
    /** Whether somebody is mailed when nothing is answered, and whether a mail could leave at all. */
    escalates: z.boolean(),
    mail_on: z.boolean(),
    /** Whether the practice's own opening hours are entered; without them every hour counts. */
    has_hours: z.boolean(),
    /** Whether the practice has approved the words that patients read after a check-in. */
    texts_approved: z.boolean(),
  }),
});

/** What should have been heard and was not: it is shown, and nothing is done about it by itself. */
const unheardShape = z.strictObject({
  kind: z.enum(['check-in-missed', 'link-unopened', 'intake-unfinished', 'reply-unread']),
  patient_id: id,
  patient_name: z.string(),
  /** The check-in that was not answered; null for links. */
  for_day: z.int().nullable(),
  /** The day on which the check-in was due, the link was given, the intake was begun or the reply was put on the page. */
  since: clinicalDay,
});

export const listUnheard = endpoint({
  name: 'inbox.list-unheard',
  method: 'GET',
  path: '/api/inbox/unheard',
  access: permission('inbox.work'),
  summary: 'Check-ins not answered, links not opened, intakes not finished, replies not read; newest first',
  response: z.strictObject({ unheard: z.array(unheardShape) }),
});

const ofItem = z.strictObject({ item_id: id });

export const readInboxItem = endpoint({
  name: 'inbox.read-item',
  method: 'GET',
  path: '/api/inbox/:item_id',
  access: permission('inbox.work'),
  summary: 'One item, as the link in a mail leads to it',
  params: ofItem,
  response: z.strictObject({ item: inboxItem, now: instant }),
});

export const listInboxColleagues = endpoint({
  name: 'inbox.list-colleagues',
  method: 'GET',
  path: '/api/inbox/colleagues',
  access: permission('inbox.work'),
  summary: 'Who can be handed an item',
  response: z.strictObject({ colleagues: z.array(z.strictObject({ staff_id: id, display_name: z.string() })) }),
});

export const takeInboxItem = endpoint({
  name: 'inbox.take',
  method: 'POST',
  path: '/api/inbox/:item_id/take',
  access: permission('inbox.work'),
  summary: 'Become the owner of an item',
  params: ofItem,
  body: z.strictObject({ version }),
  response: inboxItem,
});

export const handOnInboxItem = endpoint({
  name: 'inbox.hand-on',
  method: 'POST',
  path: '/api/inbox/:item_id/hand-on',
  access: permission('inbox.work'),
  summary: 'Make a colleague the owner of an item',
  params: ofItem,
  body: z.strictObject({ version, staff_id: id }),
  response: inboxItem,
});

export const giveBackInboxItem = endpoint({
  name: 'inbox.give-back',
  method: 'POST',
  path: '/api/inbox/:item_id/give-back',
  access: permission('inbox.work'),
  summary: 'Have an item be nobody’s again',
  params: ofItem,
  body: z.strictObject({ version }),
  response: inboxItem,
});

export const closeInboxItem = endpoint({
  name: 'inbox.close',
  method: 'POST',
  path: '/api/inbox/:item_id/close',
  access: permission('inbox.work'),
  summary: 'Close an item with what was done',
  params: ofItem,
  body: z.strictObject({ version, note: z.string().trim().min(3, 'says too little').max(2000) }),
  response: inboxItem,
});
