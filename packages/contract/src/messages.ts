import { z } from 'zod';
import { inboxItem } from './check-ins.ts';
import { languageCode } from './consent-texts.ts';
import { endpoint, permission } from './endpoint.ts';
import { id, instant, newId, shortText, version } from './wire.ts';

/** What the practice wrote to a patient or about one: exact words, version, time, and what became of it. */
export const messageShape = z.strictObject({
  message_id: id,
  kind: z.enum([
    'link',
    'reply',
    'notice',
    'escalation',
    'check-in-reminder',
    'invitation',
    'change',
    'cancellation',
    'reminder',
  ]),
  channel: z.enum(['mail', 'page', 'sms']),
  item_id: id.nullable(),
  sent_to: z.string(),
  subject: z.string(),
  body: z.string(),
  language: z.string(),
  /** The practice's text it was written from; null for one's own words. */
  text: z.strictObject({ name: z.string(), number: z.int(), is_changed: z.boolean() }).nullable(),
  written_by: z.string(),
  created_at: instant,
  state: z.enum(['waiting', 'leaving', 'sent', 'failed', 'unsure', 'not-needed']),
  fault: z.enum([
    '',
    'no-address',
    'mail-off',
    'mail-refused',
    'mail-unreachable',
    'cut-off',
    'came-back',
    'no-phone',
    'sms-off',
    'sms-refused',
    'sms-unreachable',
  ]),
  /** The own words of the mail server, or of the provider of text messages. */
  server_said: z.string(),
  sent_at: instant.nullable(),
  returned_at: instant.nullable(),
  /** When the patient's page showed it first. */
  seen_at: instant.nullable(),
});

export const listMessages = endpoint({
  name: 'messages.list',
  method: 'GET',
  path: '/api/patients/:patient_id/messages',
  access: permission('chart.read'),
  summary: 'Everything that was written to this patient or about them, newest first, in its exact words',
  params: z.strictObject({ patient_id: id }),
  response: z.strictObject({ messages: z.array(messageShape) }),
});

const ofItem = z.strictObject({ item_id: id });

export const startReply = endpoint({
  name: 'messages.start-reply',
  method: 'GET',
  path: '/api/inbox/:item_id/reply',
  access: permission('inbox.work'),
  summary: 'The texts in use with this patient’s own fields in them, and the ways in which the patient can be reached',
  params: ofItem,
  response: z.strictObject({
    texts: z.array(
      z.strictObject({
        text_id: id,
        number: z.int(),
        language: z.string(),
        name: z.string(),
        subject: z.string(),
        body: z.string(),
        /** Fields for which the record has nothing; they stay in the text until somebody fills them. */
        empty_fields: z.array(z.string()),
      }),
    ),
    fields: z.record(z.string(), z.string()),
    /** Whether a phone of the patient can still show a reply. */
    page_open: z.boolean(),
    /** Empty: none in the record. */
    email: z.string(),
    mail_on: z.boolean(),
  }),
});

export const sendReply = endpoint({
  name: 'messages.reply',
  method: 'POST',
  path: '/api/inbox/:item_id/reply',
  access: permission('inbox.work'),
  summary: 'Answer: on the patient’s own page, with a mail that says only that there is something to read; or by mail',
  params: ofItem,
  body: z.strictObject({
    version,
    message_id: newId,
    channel: z.enum(['mail', 'page']),
    text: z.strictObject({ text_id: id, number: z.int().min(1) }).nullable(),
    language: languageCode,
    subject: shortText,
    body: z.string().trim().min(3, 'says too little').max(4000),
  }),
  response: inboxItem,
});

export const noteMessageReturned = endpoint({
  name: 'messages.note-returned',
  method: 'POST',
  path: '/api/messages/:message_id/returned',
  access: permission('inbox.work'),
  summary: 'Note that a mail came back, as the practice’s own mailbox shows',
  params: z.strictObject({ message_id: id }),
  body: z.strictObject({ note: z.string().trim().max(500) }),
  response: messageShape,
});
