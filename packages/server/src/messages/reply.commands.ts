import type { sendReply, startReply } from '@stipple/contract/messages';
import { emptyFields, fillFields, strangeFields } from '@stipple/contract/reply-fields';
import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { answerInboxItem } from '@stipple/record/check-ins/inbox';
import { findInboxItem } from '@stipple/record/check-ins/read-inbox';
import { insertMessage, type NewMessage } from '@stipple/record/messages/message';
import { listTextsInUse } from '@stipple/record/messages/reply-text';
import { isPageOpen } from '@stipple/record/messages/thread';
import { instantText } from '../access/practice-facts.ts';
import { changedItem, waitingItem } from '../check-ins/waiting-item.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { invalidRequest } from '../http/parse-input.ts';
import { patientOfPractice } from '../patients/patient-of-practice.ts';
import { replyValues } from './reply-values.ts';

/** What a reply can begin with: each text in use, already speaking of this patient. */
export async function startReplyCommand(
  context: StaffContext,
  { params: { item_id } }: InputOf<typeof startReply>,
): Answer<typeof startReply> {
  const { scope, deps, today } = context;
  const item = await findInboxItem(scope, item_id);
  if (item === null) return fail(problem('not-found', 'This practice has no such inbox item.'));
  const { patient_id } = item;
  const patient = await patientOfPractice(scope, patient_id);
  if (!patient.ok) return patient;
  const [texts, page_open, fields] = await Promise.all([
    listTextsInUse(scope),
    isPageOpen(scope, patient_id, today),
    replyValues(context, item, patient.value.given_name),
  ]);
  scope.audit({
    action: 'messages.start-reply',
    subject_kind: 'inbox-item',
    subject_id: item_id,
    patient_id,
    detail: {},
  });
  const filled = texts.map(({ text_id, number, language, name, subject, body }) => ({
    text_id,
    number,
    language,
    name,
    subject: fillFields(subject, fields),
    body: fillFields(body, fields),
    empty_fields: [...emptyFields(`${subject}\n${body}`, fields)],
  }));
  return ok({ texts: filled, fields, page_open, email: patient.value.email, mail_on: deps.mail.is_on });
}

/** Keeps the exact words, has them leave, and stops the item's clock. */
export async function sendReplyCommand(
  context: StaffContext,
  { params: { item_id }, body }: InputOf<typeof sendReply>,
): Answer<typeof sendReply> {
  const { scope, now, actor } = context;
  const waiting = await waitingItem(scope, item_id, body.version);
  if (!waiting.ok) return waiting;
  const patient = await patientOfPractice(scope, waiting.value.patient_id);
  if (!patient.ok) return patient;
  const gaps = gapFaults(body);
  if (gaps.length > 0) return fail(invalidRequest(gaps));
  const reachable = await demandReachable(context, body.channel, patient.value);
  if (!reachable.ok) return reachable;
  const origin = await originOf(context, waiting.value, patient.value.given_name, body);
  if (!origin.ok) return origin;
  const message = { ...replyOf(context, waiting.value, body), ...origin.value, sent_to: reachable.value };
  if (!(await insertMessage(scope, message)))
    return fail(problem('id-already-used', 'There is a message with this identifier.'));
  if (body.channel === 'mail') await leave(context, message.message_id);
  else if (patient.value.email !== '' && context.deps.mail.is_on) await writeNotice(context, message, patient.value);
  const answer = { staff_id: actor.staff_id, name: actor.display_name, at: instantText(now) };
  const answered = await answerInboxItem(scope, item_id, body.version, answer);
  const { message_id, channel, text_id, text_number } = message;
  return changedItem(scope, item_id, answered, {
    action: 'messages.reply',
    detail: { message_id, channel, text_id, text_number, version: body.version + 1 },
  });
}

type Body = InputOf<typeof sendReply>['body'];
type Item = NonNullable<Awaited<ReturnType<typeof findInboxItem>>>;
type Reachable = { readonly given_name: string; readonly email: string };

/** A field that nobody filled would be read as it stands. */
function gapFaults({ subject, body }: Body) {
  return Object.entries({ subject, body }).flatMap(([field, text]) => {
    const open = [...emptyFields(text, {}), ...strangeFields(text)];
    return open.length === 0
      ? []
      : [{ field, fault: `still has {{${[...new Set(open)].join('}}, {{')}}} to be filled` }];
  });
}

/** Where it goes; or why this way leads to nobody. */
async function demandReachable(
  { scope, deps, today }: StaffContext,
  channel: Body['channel'],
  patient: Reachable & { readonly patient_id: string },
): Promise<Result<string, Problem>> {
  if (channel === 'page')
    return (await isPageOpen(scope, patient.patient_id, today))
      ? ok('')
      : fail(problem('wrong-state', 'No phone of this patient can open its page. Call, or write a mail.'));
  if (patient.email === '')
    return fail(problem('wrong-state', 'There is no mail address of this patient. Call instead.'));
  return deps.mail.is_on ? ok(patient.email) : fail(problem('wrong-state', 'No mail server is set up. Call instead.'));
}

/** From which text it was written, and whether anything was changed in it. */
async function originOf(
  context: StaffContext,
  item: Item,
  given_name: string,
  { text, subject, body }: Body,
): Promise<Result<Pick<NewMessage, 'text_id' | 'text_number' | 'is_changed'>, Problem>> {
  if (text === null) return ok({ text_id: null, text_number: null, is_changed: false });
  const used = (await listTextsInUse(context.scope)).find(({ text_id }) => text_id === text.text_id);
  if (used === undefined || used.number !== text.number)
    return fail(problem('stale-version', 'This text has another version by now, or is no longer offered.'));
  const values = await replyValues(context, item, given_name);
  const isSame = fillFields(used.subject, values).trim() === subject && fillFields(used.body, values).trim() === body;
  return ok({ text_id: used.text_id, text_number: used.number, is_changed: !isSame });
}

function replyOf({ actor, now }: StaffContext, { item_id, patient_id }: Item, sent: Body) {
  const { message_id, channel, subject, body, language } = sent;
  const isOnPage = channel === 'page';
  const at = instantText(now);
  return {
    message_id,
    kind: 'reply',
    channel,
    patient_id,
    item_id,
    step: '',
    subject,
    body,
    language,
    written_by: actor.display_name,
    staff_id: actor.staff_id,
    created_at: at,
    state: isOnPage ? 'sent' : 'waiting',
    fault: '',
    server_said: '',
    sent_at: isOnPage ? at : null,
  } as const;
}

/** Says that there is something to read, and nothing of it: mailboxes are shared. */
async function writeNotice(
  { practice, ...context }: StaffContext,
  reply: NewMessage,
  { given_name, email }: Reachable,
) {
  const message_id = newUuidV7();
  await insertMessage(context.scope, {
    ...reply,
    message_id,
    kind: 'notice',
    channel: 'mail',
    sent_to: email,
    subject: `${practice.name} has written to you`,
    body: [
      `Dear ${given_name},`,
      `there is an answer for you on your page from ${practice.name}. Open it in the browser in which you opened the link that we gave you.`,
      practice.settings.phone === ''
        ? 'If you cannot open it, please call us.'
        : `If you cannot open it, please call us at ${practice.settings.phone}.`,
      practice.name,
    ].join('\n\n'),
    language: 'en',
    text_id: null,
    text_number: null,
    is_changed: false,
    state: 'waiting',
    sent_at: null,
  });
  await leave({ practice, ...context }, message_id);
}

function leave({ scope, deps }: StaffContext, message_id: string): Promise<void> {
  return deps.jobs.enqueue(scope, { name: 'message', practice_id: scope.practice_id, message_id });
}
