import { insertInboxItem } from '@stipple/record/check-ins/inbox';
import { instantText } from '../access/practice-facts.ts';
import { answerBy } from '../check-ins/answer-clock.ts';
import type { StaffContext } from '../http/contexts.ts';
import { newUuidV7 } from '../http/uuid-v7.ts';

export type LinkToMail = {
  readonly patient_id: string;
  readonly given_name: string;
  readonly email: string;
  readonly url: string;
};

/**
 * Mails the link. The mail says nothing clinical, because mailboxes are shared. A mail that cannot leave does not undo the
 * link: it becomes an inbox item, so that somebody gives it to the patient in another way.
 */
export async function mailLink(
  { scope, deps, now, practice }: StaffContext,
  { patient_id, given_name, email, url }: LinkToMail,
): Promise<string> {
  const sent = email === '' ? null : await deps.mail.send({ to: email, ...mailText(practice.name, given_name, url) });
  if (sent?.ok === true) return 'sent';
  const why = sent === null ? 'no-address' : sent.problem.code;
  await insertInboxItem(scope, {
    item_id: newUuidV7(),
    kind: 'mail-failed',
    patient_id,
    check_in_id: null,
    urgency: 'contact',
    title: `The link could not be mailed: ${reasons[why]}`,
    created_at: instantText(now),
    answer_by: answerBy('contact', now),
    closed: null,
  });
  return why;
}

const reasons = {
  'no-address': 'the patient has no e-mail address',
  'mail-off': 'no mail server is set up',
  'mail-refused': 'the mail server refused it',
  'mail-unreachable': 'the mail server could not be reached',
} as const;

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
