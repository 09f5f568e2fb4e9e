import type { ResponseOf } from '@stipple/contract/endpoint';
import type { listReplyTexts } from '@stipple/contract/reply-texts';
import { uuidV7 } from '../../api/uuid-v7.ts';

type Listed = ResponseOf<typeof listReplyTexts>;
export type ReplyText = Listed['texts'][number];
export type ProposedReply = Listed['proposed'][number];

/** A text for replies as it is being written; without a version it was never saved. */
export type DraftReply = Pick<
  ReplyText,
  'draft_id' | 'text_id' | 'language' | 'name' | 'subject' | 'body' | 'proposal'
> & { readonly version: number | null };

export function freshText(): DraftReply {
  const content = { language: 'en', name: '', subject: '', body: '', proposal: '' };
  return { draft_id: uuidV7(), text_id: uuidV7(), version: null, ...content };
}

export function takenOver({ code, ...content }: ProposedReply): DraftReply {
  return { draft_id: uuidV7(), text_id: uuidV7(), version: null, ...content, proposal: code };
}

/** A draft that was saved before. */
export function writtenText({
  draft_id,
  text_id,
  language,
  name,
  subject,
  body,
  proposal,
  version,
}: ReplyText): DraftReply {
  return { draft_id, text_id, language, name, subject, body, proposal, version };
}

/** The draft of the next version, if one was begun; else a new one that starts as this version. */
export function nextVersionOf(text: ReplyText, texts: readonly ReplyText[]): DraftReply {
  const begun = texts.find(({ text_id, state }) => text_id === text.text_id && state === 'draft');
  return begun === undefined ? { ...writtenText(text), draft_id: uuidV7(), version: null } : writtenText(begun);
}
