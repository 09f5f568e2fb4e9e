import { z } from 'zod';
import { languageCode } from './consent-texts.ts';
import { endpoint, permission } from './endpoint.ts';
import { id, instant, newId, shortText, version } from './wire.ts';

/** The practice's own texts for replies: a draft is rewritten freely, a published version never again. */

const written = {
  language: languageCode,
  name: z.string().trim().min(1).max(80),
  subject: shortText,
  body: z.string().trim().min(1, 'says nothing').max(4000),
};

export const replyTextShape = z.strictObject({
  draft_id: id,
  text_id: id,
  /** Null for a draft. */
  number: z.int().min(1).nullable(),
  ...written,
  state: z.enum(['draft', 'in-use', 'replaced', 'withdrawn']),
  /** The code of the proposal that it was taken over from; empty for one's own. */
  proposal: z.string(),
  edited_by: z.string(),
  edited_at: instant,
  published_by: z.string().nullable(),
  published_at: instant.nullable(),
  version,
});

/** A text that comes with the product, awaiting a clinician's sign-off: a practice takes it over before it is used. */
const proposedReply = z.strictObject({ code: z.string(), ...written });

export const listReplyTexts = endpoint({
  name: 'reply-texts.list',
  method: 'GET',
  path: '/api/reply-texts',
  access: permission('inbox.work'),
  summary: 'The practice’s texts for replies with every version, and the proposals that it has not taken over',
  response: z.strictObject({ texts: z.array(replyTextShape), proposed: z.array(proposedReply) }),
});

export const saveReplyText = endpoint({
  name: 'reply-texts.save',
  method: 'POST',
  path: '/api/reply-texts',
  access: permission('practice.manage'),
  summary: 'Write a draft: of a new text, or of the next version of one; a published version is never changed',
  body: z.strictObject({
    draft_id: newId,
    text_id: newId,
    version: version.nullable(),
    ...written,
    proposal: z.string().max(60).default(''),
  }),
  response: replyTextShape,
});

export const publishReplyText = endpoint({
  name: 'reply-texts.publish',
  method: 'POST',
  path: '/api/reply-texts/:draft_id/publish',
  access: permission('practice.manage'),
  summary: 'From now on this version is offered',
  params: z.strictObject({ draft_id: id }),
  body: z.strictObject({ version }),
  response: replyTextShape,
});

export const withdrawReplyText = endpoint({
  name: 'reply-texts.withdraw',
  method: 'POST',
  path: '/api/reply-texts/:text_id/withdraw',
  access: permission('practice.manage'),
  summary: 'No longer offer a text; what was sent from it stays as it was',
  params: z.strictObject({ text_id: id }),
  body: z.strictObject({ draft_id: newId }),
  response: replyTextShape,
});
