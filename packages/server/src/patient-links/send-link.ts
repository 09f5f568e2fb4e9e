import { insertMessage } from '@stipple/record/messages/message';
import { instantText } from '../access/practice-facts.ts';
import { raiseItem } from '../check-ins/raise-item.ts';
import type { StaffContext } from '../http/contexts.ts';
import { newUuidV7 } from '../http/uuid-v7.ts';

export type LinkToSend = {
  readonly patient_id: string;
  readonly given_name: string;
  readonly email: string;
  readonly phone: string;
  readonly url: string;
};

/** By which ways the link leaves besides being shown. */
export type LinkWays = { readonly send_by_mail: boolean; readonly send_by_sms?: boolean | undefined };

/** What became of each way, for the audit. */
export type LinkSent = { readonly by_mail: string; readonly by_sms: string };

/**
 * Sends the link. What is sent says nothing clinical, because mailboxes and phones are shared. Its words are kept, but for
 * the secret. What cannot leave does not undo the link: it becomes an inbox item, so that somebody gives it in another way.
 */
export async function sendLink(
  context: StaffContext,
  link: LinkToSend,
  { send_by_mail, send_by_sms = false }: LinkWays,
): Promise<LinkSent> {
  return {
    by_mail: send_by_mail ? await byMail(context, link) : 'not-asked',
    by_sms: send_by_sms ? await bySms(context, link) : 'not-asked',
  };
}

type Outcome = { readonly why: 'sent' | Fault; readonly said: string };

async function byMail(context: StaffContext, link: LinkToSend): Promise<string> {
  const { scope, deps, practice } = context;
  const { subject, text } = mailText(practice.name, link.given_name, link.url);
  const message_id = newUuidV7();
  const id = { practice_id: scope.practice_id, message_id };
  const sent = link.email === '' ? null : await deps.mail.send({ id, to: link.email, subject, text });
  const outcome: Outcome =
    sent === null ? { why: 'no-address', said: '' } : sent.ok ? took(sent.value) : refused(sent.problem);
  return noted(context, link, { message_id, channel: 'mail', sent_to: link.email, subject, text }, outcome);
}

async function bySms(context: StaffContext, link: LinkToSend): Promise<string> {
  const { deps, practice } = context;
  const text = `${practice.name}: ${link.url} opens your page. It works once, within seven days. Have your birth date ready.`;
  const message_id = newUuidV7();
  const sent = link.phone === '' ? null : await deps.sms.send({ message_id, to: link.phone, text });
  const outcome: Outcome =
    sent === null ? { why: 'no-phone', said: '' } : sent.ok ? took(sent.value) : refused(sent.problem);
  return noted(context, link, { message_id, channel: 'sms', sent_to: link.phone, subject: '', text }, outcome);
}

function took({ said }: { readonly said: string }): Outcome {
  return { why: 'sent', said };
}

function refused({ code, said }: { readonly code: Fault; readonly said: string }): Outcome {
  return { why: code, said };
}

type Written = {
  readonly message_id: string;
  readonly channel: 'mail' | 'sms';
  readonly sent_to: string;
  readonly subject: string;
  readonly text: string;
};

async function noted(
  context: StaffContext,
  { patient_id, url }: LinkToSend,
  { message_id, channel, sent_to, subject, text }: Written,
  { why, said }: Outcome,
): Promise<string> {
  const { scope, now, actor } = context;
  await insertMessage(scope, {
    message_id,
    kind: 'link',
    channel,
    patient_id,
    item_id: null,
    step: '',
    sent_to,
    subject,
    body: withoutSecret(text, url),
    language: 'en',
    text_id: null,
    text_number: null,
    is_changed: false,
    written_by: actor.display_name,
    staff_id: actor.staff_id,
    created_at: instantText(now),
    state: why === 'sent' ? 'sent' : 'failed',
    fault: why === 'sent' ? '' : why,
    server_said: withoutSecret(said, url),
    sent_at: why === 'sent' ? instantText(now) : null,
  });
  if (why === 'sent') return why;
  const title = `The link could not be ${channel === 'mail' ? 'mailed' : 'sent to the phone'}: ${reasons[why]}`;
  await raiseItem(scope, now, { kind: 'mail-failed', patient_id, message_id, urgency: 'contact', title });
  return why;
}

const reasons = {
  'no-address': 'the patient has no e-mail address',
  'mail-off': 'no mail server is set up',
  'mail-refused': 'the mail server refused it',
  'mail-unreachable': 'the mail server could not be reached',
  'no-phone': 'the patient has no phone number',
  'sms-off': 'no provider of text messages is set up',
  'sms-refused': 'the provider of text messages refused it',
  'sms-unreachable': 'the provider of text messages could not be reached',
} as const;

type Fault = keyof typeof reasons;

/** The secret of the link is kept nowhere, not even where a provider repeats what it was sent. */
function withoutSecret(text: string, url: string): string {
  return text.replaceAll(url.slice(url.lastIndexOf('.') + 1), '…');
}

function mailText(practice: string, given_name: string, url: string): { subject: string; text: string } {
  return {
    subject: `Your page from ${practice}`,
    text: [
      `Dear ${given_name},`,
      `this link opens your page from ${practice}. It works once, in the browser in which you open it, within seven days. Have your birth date ready.`,
      url,
      `If you did not expect this mail, you can ignore it.`,
      practice,
    ].join('\n\n'),
  };
}
