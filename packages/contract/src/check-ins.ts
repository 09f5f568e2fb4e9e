import { z } from 'zod';
import { endpoint, permission } from './endpoint.ts';
import { citationShape, signOffShape } from './findings.ts';
import { checkInAnswers } from './portal.ts';
import { clinicalDay, id, instant, version } from './wire.ts';

export const urgencyShape = z.enum(['emergency', 'same-day', 'contact', 'self-care']);

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

/** Something that waits for somebody in the practice, with an owner and a clock. */
export const inboxItem = z.strictObject({
  item_id: id,
  kind: z.enum(['check-in', 'link-locked', 'mail-failed']),
  patient_id: id,
  patient_name: z.string(),
  urgency: urgencyShape,
  title: z.string(),
  check_in: checkInShape.nullable(),
  owner_staff_id: id.nullable(),
  owner_name: z.string().nullable(),
  created_at: instant,
  /** By when somebody should have answered; null for self-care. */
  answer_by: instant.nullable(),
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
  summary: 'What waits, most urgent first; with closed=yes what was closed in the last 30 days',
  query: z.strictObject({ closed: z.enum(['yes', 'no']).default('no') }),
  response: z.strictObject({ items: z.array(inboxItem), now: instant }),
});

/** What should have been heard and was not: it is shown, and nothing is done about it by itself. */
const unheardShape = z.strictObject({
  kind: z.enum(['check-in-missed', 'link-unopened', 'intake-unfinished']),
  patient_id: id,
  patient_name: z.string(),
  /** The check-in that was not answered; null for links. */
  for_day: z.int().nullable(),
  /** The day on which the check-in was due, the link was given, or the intake was begun. */
  since: clinicalDay,
});

export const listUnheard = endpoint({
  name: 'inbox.list-unheard',
  method: 'GET',
  path: '/api/inbox/unheard',
  access: permission('inbox.work'),
  summary: 'Check-ins not answered, links not opened, intakes not finished; newest first',
  response: z.strictObject({ unheard: z.array(unheardShape) }),
});

const ofItem = z.strictObject({ item_id: id });

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
