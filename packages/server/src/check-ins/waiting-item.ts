import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import type { Scope } from '@stipple/record';
import { findInboxItem, type InboxItemRow } from '@stipple/record/check-ins/read-inbox';

/** The item as the person who acts on it saw it; otherwise why it can no longer be acted on. */
export async function waitingItem(
  scope: Scope,
  item_id: string,
  version: number,
): Promise<Result<InboxItemRow, Problem>> {
  const item = await findInboxItem(scope, item_id);
  if (item === null) return fail(problem('not-found', 'This practice has no such inbox item.'));
  if (item.closed_at !== null) return fail(problem('wrong-state', `Closed already by ${item.closed_by ?? 'nobody'}.`));
  return item.version === version ? ok(item) : fail(stale(item));
}

/** The item after a change, with its audit; or what somebody else made of it first. */
export async function changedItem(
  scope: Scope,
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
