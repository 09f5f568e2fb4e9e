import type { ResponseOf } from '@stipple/contract/endpoint';
import type { startReply } from '@stipple/contract/messages';
import { emptyFields } from '@stipple/contract/reply-fields';

type ReplyStart = ResponseOf<typeof startReply>;

/** A reply as it is being written. */
export type Reply = {
  readonly text: { readonly text_id: string; readonly number: number } | null;
  readonly language: string;
  readonly subject: string;
  readonly body: string;
};

export const blankReply: Reply = { text: null, language: 'en', subject: '', body: '' };

/** Begun from a text of the practice, already with this patient's own facts; null where there is no such text. */
export function replyFrom(texts: ReplyStart['texts'], chosen: string): Reply | null {
  const text = texts.find(({ text_id }) => text_id === chosen);
  if (text === undefined) return null;
  const { text_id, number, language, subject, body } = text;
  return { text: { text_id, number }, language, subject, body };
}

/** The patient's own page where it is open, because a mailbox is read by others; else a mail; else neither. */
export function firstWay({ page_open, email, mail_on }: ReplyStart): 'page' | 'mail' | null {
  if (page_open) return 'page';
  return email !== '' && mail_on ? 'mail' : null;
}

/** What the patient would read in double braces. */
export function openFieldsOf({ subject, body }: Pick<Reply, 'subject' | 'body'>): readonly string[] {
  return emptyFields(`${subject}\n${body}`, {}).map((name) => `{{${name}}}`);
}
