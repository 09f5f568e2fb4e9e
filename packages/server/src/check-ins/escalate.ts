import { withPracticeScope, type Scope } from '@stipple/record';
import { listOverdueItems, type OverdueItem } from '@stipple/record/check-ins/read-inbox';
import { insertMessage } from '@stipple/record/messages/message';
import { findPractice } from '@stipple/record/practice/practice';
import { listStaff } from '@stipple/record/practice/staff';
import { Temporal } from 'temporal-polyfill';
import { instantText } from '../access/practice-facts.ts';
import type { Config } from '../config.ts';
import { newUuidV7 } from '../http/uuid-v7.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { sweepMessages, type MessageRoom } from '../messages/send-message.ts';
import { currentInboxSettings, type InboxSettings } from './inbox-settings.ts';

export type EscalationRoom = MessageRoom & { readonly jobs: Jobs; readonly config: Pick<Config, 'origin'> };

/**
 * Presses, in one practice, for what was not answered in time: first the owner of the item, then the practice. Each mail is
 * written with its job in one transaction, and the record takes each step to each address once, so that running twice, or
 * being killed in the middle, presses nobody twice. The invented practice of the demonstration writes to nobody.
 */
export async function escalateInbox(room: EscalationRoom, practice_id: string): Promise<void> {
  const actor = { kind: 'job', actor_id: 'escalate', practice_id, role: null } as const;
  await withPracticeScope(room.db, actor, async (scope) => {
    await sweepMessages(room, scope);
    const [practice, { settings }] = await Promise.all([findPractice(scope), currentInboxSettings(scope)]);
    if (practice === null || practice.is_demonstration || !settings.escalation.on) return;
    const now = room.clock();
    const overdue = await listOverdueItems(scope, instantText(now));
    if (overdue.length === 0) return;
    const practiceAddresses = await addressesOf(scope, settings);
    for (const item of overdue) {
      const step = nextStep(item, settings, now);
      if (step === null) continue;
      const addresses = step === 'owner' && item.owner !== null ? [item.owner.email] : practiceAddresses;
      for (const sent_to of addresses) await press(room, scope, { item, step, sent_to, practice: practice.name, now });
    }
  });
}

/** Who is to be pressed now: the owner at once, the practice when that did not help or there is nobody to help. */
function nextStep({ owner, owner_mail }: OverdueItem, { escalation }: InboxSettings, now: Temporal.Instant) {
  if (owner_mail === null) return owner === null || owner.email === '' ? 'practice' : 'owner';
  if (['failed', 'unsure', 'not-needed'].includes(owner_mail.state)) return 'practice';
  const until = Temporal.Instant.from(owner_mail.created_at).add({ minutes: escalation.wait_minutes });
  return Temporal.Instant.compare(until, now) <= 0 ? 'practice' : null;
}

/** The addresses that the practice named, else those of its owners. */
async function addressesOf(scope: Scope, { escalation }: InboxSettings): Promise<readonly string[]> {
  if (escalation.addresses.length > 0) return escalation.addresses;
  const staff = await listStaff(scope);
  return staff
    .filter(({ role, withdrawn_at, email }) => role === 'owner' && withdrawn_at === null && email !== '')
    .map(({ email }) => email);
}

type Press = {
  readonly item: OverdueItem;
  readonly step: 'owner' | 'practice';
  readonly sent_to: string;
  readonly practice: string;
  readonly now: Temporal.Instant;
};

/** A mailbox is not the place for anything about a patient: the mail holds a link that needs a sign-in, and nothing else. */
async function press(room: EscalationRoom, scope: Scope, { item, step, sent_to, practice, now }: Press): Promise<void> {
  const message_id = newUuidV7();
  const { item_id, patient_id } = item;
  const isNew = await insertMessage(scope, {
    message_id,
    kind: 'escalation',
    channel: 'mail',
    patient_id,
    item_id,
    step,
    sent_to,
    subject: `An answer is overdue at ${practice}`,
    body: [
      WORDS[step](practice),
      `${room.config.origin}/inbox?item=${item_id}`,
      'This mail says nothing about whom it concerns, because mailboxes are shared. Sign in to see it.',
    ].join('\n\n'),
    language: 'en',
    text_id: null,
    text_number: null,
    is_changed: false,
    written_by: 'Stipple',
    staff_id: step === 'owner' ? (item.owner?.staff_id ?? null) : null,
    created_at: instantText(now),
    state: 'waiting',
    fault: '',
    server_said: '',
    sent_at: null,
  });
  if (!isNew) return;
  await room.jobs.enqueue(scope, { name: 'message', practice_id: scope.practice_id, message_id });
  scope.audit({
    action: 'inbox.escalate',
    subject_kind: 'inbox-item',
    subject_id: item_id,
    patient_id,
    detail: { step, message_id },
  });
}

const WORDS: Readonly<Record<Press['step'], (practice: string) => string>> = {
  owner: (practice) => `Something that you took in the inbox of ${practice} has not been answered in its time.`,
  practice: (practice) => `Something in the inbox of ${practice} has not been answered in its time.`,
};
