import type { closeInboxItem, takeInboxItem } from '@stipple/contract/check-ins';
import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { closeInboxItemRow, findInboxItem, ownInboxItem, type InboxItemRow } from '@stipple/record/check-ins/inbox';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';

/** From here on one person answers for it; taking it over from a colleague is possible and seen in the audit. */
export async function takeInboxItemCommand(
  context: StaffContext,
  { params: { item_id }, body: { version } }: InputOf<typeof takeInboxItem>,
): Answer<typeof takeInboxItem> {
  const { scope, actor } = context;
  const waiting = await waitingItem(context, item_id, version);
  if (!waiting.ok) return waiting;
  const owner = { staff_id: actor.staff_id, name: actor.display_name };
  const taken = await ownInboxItem(scope, item_id, version, owner);
  return changed(context, item_id, taken, {
    action: 'inbox.take',
    detail: { version: version + 1, owner_before: waiting.value.owner_staff_id },
  });
}

export async function closeInboxItemCommand(
  context: StaffContext,
  { params: { item_id }, body: { version, note } }: InputOf<typeof closeInboxItem>,
): Answer<typeof closeInboxItem> {
  const { scope, actor, now } = context;
  const waiting = await waitingItem(context, item_id, version);
  if (!waiting.ok) return waiting;
  const closing = { staff_id: actor.staff_id, name: actor.display_name, note, at: instantText(now) };
  const closed = await closeInboxItemRow(scope, item_id, version, closing);
  return changed(context, item_id, closed, { action: 'inbox.close', detail: { version: version + 1 } });
}

async function waitingItem(
  { scope }: StaffContext,
  item_id: string,
  version: number,
): Promise<Result<InboxItemRow, Problem>> {
  const item = await findInboxItem(scope, item_id);
  if (item === null) return fail(problem('not-found', 'This practice has no such inbox item.'));
  if (item.closed_at !== null) return fail(problem('wrong-state', `Closed already by ${item.closed_by ?? 'nobody'}.`));
  return item.version === version ? ok(item) : fail(stale(item));
}

async function changed(
  { scope }: StaffContext,
  item_id: string,
  isDone: boolean,
  audit: { readonly action: string; readonly detail: Readonly<Record<string, unknown>> },
): Promise<Result<InboxItemRow, Problem>> {
  const item = await findInboxItem(scope, item_id);
  if (item === null) throw new Error('an inbox item that was just there is gone');
  if (!isDone) return fail(stale(item));
  scope.audit({ ...audit, subject_kind: 'inbox-item', subject_id: item_id, patient_id: item.patient_id });
  return ok(item);
}

function stale(current: InboxItemRow): Problem {
  return problem('stale-version', `The item is at version ${current.version} by now.`, { extra: { current } });
}
