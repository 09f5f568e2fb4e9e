import { insertMessage } from '@stipple/record/messages/message';
import { instantText } from '../access/practice-facts.ts';
import { raiseItem } from '../check-ins/raise-item.ts';
import type { StaffContext } from '../http/contexts.ts';
import { newUuidV7 } from '../http/uuid-v7.ts';

export type LinkToMail = {
  readonly patient_id: string;
  readonly given_name: string;
  readonly email: string;
  readonly url: string;
};

/**
 * Mails the link. The mail says nothing clinical, because mailboxes are shared. Its words are kept, but for the secret. A mail
 * that cannot leave does not undo the link: it becomes an inbox item, so that somebody gives it to the patient in another way.
 */
export async function mailLink(context: StaffContext, { patient_id, ...link }: LinkToMail): Promise<string> {
  const { scope, deps, now, actor, practice } = context;
  const { subject, text } = mailText(practice.name, link.given_name, link.url);
  const message_id = newUuidV7();
  const id = { practice_id: scope.practice_id, message_id };
  const sent = link.email === '' ? null : await deps.mail.send({ id, to: link.email, subject, text });
  const why = sent === null ? 'no-address' : sent.ok ? 'sent' : sent.problem.code;
  await insertMessage(scope, {
    message_id,
    kind: 'link',
    channel: 'mail',
    patient_id,
    item_id: null,
    step: '',
    sent_to: link.email,
    subject,
    body: text.replace(link.url, withoutSecret(link.url)),
    language: 'en',
    text_id: null,
    text_number: null,
    is_changed: false,
    written_by: actor.display_name,
    staff_id: actor.staff_id,
    created_at: instantText(now),
    state: why === 'sent' ? 'sent' : 'failed',
    fault: why === 'sent' ? '' : why,
    server_said: sent === null ? '' : sent.ok ? sent.value.said : sent.problem.said,
    sent_at: why === 'sent' ? instantText(now) : null,
  });
  if (why === 'sent') return why;
  const title = `The link could not be mailed: ${reasons[why]}`;
  await raiseItem(scope, now, { kind: 'mail-failed', patient_id, message_id, urgency: 'contact', title });
  return why;
}

const reasons = {
  'no-address': 'the patient has no e-mail address',
  'mail-off': 'no mail server is set up',
  'mail-refused': 'the mail server refused it',
  'mail-unreachable': 'the mail server could not be reached',
} as const;

/** The address up to the secret, which is kept nowhere. */
function withoutSecret(url: string): string {
  return `${url.slice(0, url.lastIndexOf('.') + 1)}…`;
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
