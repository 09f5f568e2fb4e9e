import { strangeFields } from '@stipple/contract/reply-fields';
import type { listReplyTexts, publishReplyText, saveReplyText, withdrawReplyText } from '@stipple/contract/reply-texts';
import { problem, type FieldFault, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import * as record from '@stipple/record/messages/reply-text';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { invalidRequest } from '../http/parse-input.ts';
import { presentReplyTexts, type ReplyTextOnTheWire } from './present-reply-texts.ts';
import { proposedReplies } from './proposed-replies.ts';

export async function listReplyTextsCommand({ scope }: StaffContext): Answer<typeof listReplyTexts> {
  const texts = presentReplyTexts(await record.listReplyTextRows(scope));
  const taken = new Set(texts.map(({ proposal }) => proposal));
  return ok({ texts, proposed: proposedReplies.filter(({ code }) => !taken.has(code)) });
}

/** Writes a draft; the next version of a text begins as one too. */
export async function saveReplyTextCommand(
  { scope, actor, now }: StaffContext,
  { body }: InputOf<typeof saveReplyText>,
): Answer<typeof saveReplyText> {
  const { draft_id, text_id, version, proposal, ...content } = body;
  const faults = fieldFaults(content);
  if (faults.length > 0) return fail(invalidRequest(faults));
  const edited = { by: actor.display_name, at: instantText(now) };
  if (version === null) {
    if ((await record.findReplyText(scope, draft_id)) !== null)
      return fail(problem('id-already-used', 'There is a text with this identifier.'));
    await record.insertReplyText(scope, { draft_id, text_id, proposal, ...content }, edited);
  } else {
    const open = await openDraft(scope, draft_id, version);
    if (!open.ok) return open;
    if (!(await record.updateReplyText(scope, { draft_id, version }, content, edited)))
      return fail(problem('stale-version', 'Somebody else changed this draft.'));
  }
  return after(scope, draft_id, 'reply-texts.save');
}

/** From here on it never changes again: what is sent from it can be held against it. */
export async function publishReplyTextCommand(
  { scope, actor, now }: StaffContext,
  { params: { draft_id }, body: { version } }: InputOf<typeof publishReplyText>,
): Answer<typeof publishReplyText> {
  const open = await openDraft(scope, draft_id, version);
  if (!open.ok) return open;
  const edited = { by: actor.display_name, at: instantText(now) };
  if (!(await record.publishReplyTextRow(scope, { draft_id, version }, edited)))
    return fail(problem('stale-version', 'Somebody else changed this draft.'));
  return after(scope, draft_id, 'reply-texts.publish');
}

export async function withdrawReplyTextCommand(
  { scope, actor, now }: StaffContext,
  { params: { text_id }, body: { draft_id } }: InputOf<typeof withdrawReplyText>,
): Answer<typeof withdrawReplyText> {
  const edited = { by: actor.display_name, at: instantText(now) };
  if (!(await record.withdrawReplyTextRow(scope, { text_id, draft_id }, edited)))
    return fail(problem('not-found', 'Nothing of this text is offered here.'));
  return after(scope, draft_id, 'reply-texts.withdraw');
}

type Scope = StaffContext['scope'];

async function openDraft(scope: Scope, draft_id: string, version: number): Promise<Result<true, Problem>> {
  const row = await record.findReplyText(scope, draft_id);
  if (row === null) return fail(problem('not-found', 'This practice has no such text.'));
  if (row.published_at !== null)
    return fail(problem('wrong-state', 'A published version is never changed; write the next one.'));
  if (row.version === version) return ok(true);
  const extra = { current: { version: row.version } };
  return fail(problem('stale-version', `The draft is at version ${row.version} by now.`, { extra }));
}

async function after(scope: Scope, draft_id: string, action: string): Promise<Result<ReplyTextOnTheWire, Problem>> {
  const rows = await record.listReplyTextRows(scope);
  const text = presentReplyTexts(rows).find((one) => one.draft_id === draft_id);
  if (text === undefined) throw new Error('a text that was just written is gone');
  const { text_id, number } = text;
  scope.audit({
    action,
    subject_kind: 'reply-text',
    subject_id: draft_id,
    patient_id: null,
    detail: { text_id, number, version: text.version },
  });
  return ok(text);
}

function fieldFaults({ subject, body }: { readonly subject: string; readonly body: string }): readonly FieldFault[] {
  return Object.entries({ subject, body }).flatMap(([field, text]) => {
    const strange = strangeFields(text);
    const named = strange.map((name) => `{{${name}}}`).join(', ');
    return strange.length === 0 ? [] : [{ field, fault: `has fields that do not exist: ${named}` }];
  });
}
