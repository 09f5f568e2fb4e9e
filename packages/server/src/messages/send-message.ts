import { withPracticeScope, type Database, type Scope } from '@stipple/record';
import { unanswerInboxItem } from '@stipple/record/check-ins/inbox';
import { findInboxItem } from '@stipple/record/check-ins/read-inbox';
import {
  claimMessage,
  findMessage,
  listStuckMessages,
  noteMessageOutcome,
  type MessageFault,
  type MessageOutcome,
  type MessageRow,
} from '@stipple/record/messages/message';
import type { Temporal } from 'temporal-polyfill';
import { instantText } from '../access/practice-facts.ts';
import { raiseItem } from '../check-ins/raise-item.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Mail } from '../mail/mail.ts';

export type MessageRoom = {
  readonly db: Database;
  readonly mail: Mail;
  readonly clock: () => Temporal.Instant;
};

/** An unreachable server is tried again by the queue; after so many tries somebody is told. */
const MOST_TRIES = 3;

/** Longer than any try may take: what is leaving for so long was cut off, what waits for so long has lost its job. */
const STUCK_AFTER_MIN = 10;

/**
 * Sends one mail that waits. That it is leaving is committed before it is handed over, so that a sender that dies in the
 * middle leaves a mail of which nobody knows whether it left, and never two. Throws where it should be tried again.
 */
export async function sendMessage(room: MessageRoom, practice_id: string, message_id: string): Promise<void> {
  const { db, mail, clock } = room;
  const message = await withPracticeScope(db, jobIn(practice_id), (scope) => claimed(scope, message_id, clock()));
  if (message === null) return;
  const { sent_to: to, subject, body: text, tries } = message;
  const sent = await mail.send({ id: { practice_id, message_id }, to, subject, text });
  const outcome = sent.ok
    ? ({ state: 'sent', fault: '', said: sent.value.said } as const)
    : failure(sent.problem, tries);
  await withPracticeScope(db, jobIn(practice_id), async (scope) => {
    const now = clock();
    const { state, fault, said: server_said } = outcome;
    const isNews = await noteMessageOutcome(scope, message_id, { state, fault, server_said, at: instantText(now) });
    if (isNews && (state === 'failed' || state === 'unsure')) await tellOfFailure(scope, message, fault, now);
  });
  if (outcome.state === 'waiting') throw new Error('the mail server could not be reached');
}

/** What was cut off is said to be so; what lost its job is asked for again. */
export async function sweepMessages(room: MessageRoom & { readonly jobs: Jobs }, scope: Scope): Promise<void> {
  const now = room.clock();
  const { practice_id } = scope;
  for (const { message_id, state } of await listStuckMessages(
    scope,
    instantText(now.subtract({ minutes: STUCK_AFTER_MIN })),
  )) {
    if (state === 'waiting') await room.jobs.enqueue(scope, { name: 'message', practice_id, message_id });
    else await noteCutOff(scope, message_id, now);
  }
}

/** A message that did not arrive is none: the item it answered waits again, and somebody is told. */
export async function tellOfFailure(
  scope: Scope,
  { kind, patient_id, message_id, item_id }: Pick<MessageRow, 'kind' | 'patient_id' | 'message_id' | 'item_id'>,
  fault: MessageFault,
  now: Temporal.Instant,
): Promise<void> {
  if (kind === 'escalation') return;
  if (kind === 'reply' && item_id !== null) await unanswerInboxItem(scope, item_id);
  await raiseItem(scope, now, {
    kind: 'mail-failed',
    patient_id,
    message_id,
    urgency: 'contact',
    title: `${WHAT[kind]}: ${REASONS[fault] ?? REASONS['mail-refused']}`,
  });
}

/** Waits and is still wanted: nobody is pressed about what was answered in the meantime. */
async function claimed(scope: Scope, message_id: string, now: Temporal.Instant): Promise<MessageRow | null> {
  const at = instantText(now);
  const message = await claimMessage(scope, message_id, at);
  if (message === null || message.kind !== 'escalation' || message.item_id === null) return message;
  const item = await findInboxItem(scope, message.item_id);
  if (item !== null && item.closed_at === null && item.answered_at === null) return message;
  await noteMessageOutcome(scope, message_id, { state: 'not-needed', fault: '', server_said: '', at });
  return null;
}

async function noteCutOff(scope: Scope, message_id: string, now: Temporal.Instant): Promise<void> {
  const message = await findMessage(scope, message_id);
  if (message === null) return;
  const outcome: MessageOutcome = { state: 'unsure', fault: 'cut-off', server_said: '', at: instantText(now) };
  if (await noteMessageOutcome(scope, message_id, outcome)) await tellOfFailure(scope, message, 'cut-off', now);
}

type Failure = { readonly state: MessageOutcome['state']; readonly fault: MessageFault; readonly said: string };

function failure(
  { code, said, may_have_left }: { code: Exclude<MessageFault, ''>; said: string; may_have_left: boolean },
  tries: number,
): Failure {
  if (may_have_left) return { state: 'unsure', fault: 'cut-off', said };
  const isFinal = code !== 'mail-unreachable' || tries >= MOST_TRIES;
  return { state: isFinal ? 'failed' : 'waiting', fault: code, said };
}

const WHAT = {
  link: 'The mail with the link did not arrive',
  reply: 'A reply did not arrive',
  notice: 'The mail that says that there is a reply did not arrive',
  reminder: 'The mail that reminds of a check-in did not arrive',
} as const;

const REASONS: Readonly<Record<string, string>> = {
  'no-address': 'the patient has no e-mail address',
  'mail-off': 'no mail server is set up',
  'mail-refused': 'the mail server refused it',
  'mail-unreachable': 'the mail server could not be reached',
  'cut-off': 'it was cut off while it left, and nobody knows whether it arrived',
  'came-back': 'it came back',
};

function jobIn(practice_id: string) {
  return { kind: 'job', actor_id: 'message', practice_id, role: null } as const;
}
