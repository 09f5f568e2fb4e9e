import type {
  closeInboxItem,
  giveBackInboxItem,
  handOnInboxItem,
  listInboxColleagues,
  takeInboxItem,
} from '@stipple/contract/check-ins';
import { roleMay } from '@stipple/contract/permissions';
import { problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import { closeInboxItemRow, ownInboxItem, type Owner } from '@stipple/record/check-ins/inbox';
import { listStaff } from '@stipple/record/practice/staff';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { changedItem, waitingItem } from './waiting-item.ts';

/** From here on one person answers for it; taking it over from a colleague is possible and seen in the audit. */
export function takeInboxItemCommand(
  context: StaffContext,
  { params: { item_id }, body: { version } }: InputOf<typeof takeInboxItem>,
): Answer<typeof takeInboxItem> {
  const owner = { staff_id: context.actor.staff_id, name: context.actor.display_name };
  return give(context, { item_id, version, owner, action: 'inbox.take' });
}

/** Somebody else answers for it from here on. */
export async function handOnInboxItemCommand(
  context: StaffContext,
  { params: { item_id }, body: { version, staff_id } }: InputOf<typeof handOnInboxItem>,
): Answer<typeof handOnInboxItem> {
  const waiting = await waitingItem(context.scope, item_id, version);
  if (!waiting.ok) return waiting;
  const colleague = (await colleagues(context)).find((one) => one.staff_id === staff_id);
  if (colleague === undefined)
    return fail(problem('not-found', 'Nobody here who works the inbox has this identifier.'));
  const owner = { staff_id, name: colleague.display_name };
  return give(context, { item_id, version, owner, action: 'inbox.hand-on' });
}

export function giveBackInboxItemCommand(
  context: StaffContext,
  { params: { item_id }, body: { version } }: InputOf<typeof giveBackInboxItem>,
): Answer<typeof giveBackInboxItem> {
  return give(context, { item_id, version, owner: null, action: 'inbox.give-back' });
}

export async function listInboxColleaguesCommand(context: StaffContext): Answer<typeof listInboxColleagues> {
  return ok({ colleagues: await colleagues(context) });
}

export async function closeInboxItemCommand(
  { scope, actor, now }: StaffContext,
  { params: { item_id }, body: { version, note } }: InputOf<typeof closeInboxItem>,
): Answer<typeof closeInboxItem> {
  const waiting = await waitingItem(scope, item_id, version);
  if (!waiting.ok) return waiting;
  const closing = { staff_id: actor.staff_id, name: actor.display_name, note, at: instantText(now) };
  const closed = await closeInboxItemRow(scope, item_id, version, closing);
  return changedItem(scope, item_id, closed, { action: 'inbox.close', detail: { version: version + 1 } });
}

type Giving = {
  readonly item_id: string;
  readonly version: number;
  readonly owner: Owner | null;
  readonly action: string;
};

async function give(
  { scope }: StaffContext,
  { item_id, version, owner, action }: Giving,
): Answer<typeof takeInboxItem> {
  const waiting = await waitingItem(scope, item_id, version);
  if (!waiting.ok) return waiting;
  const given = await ownInboxItem(scope, item_id, version, owner);
  const owner_before = waiting.value.owner_staff_id;
  const detail = { version: version + 1, owner_before, owner: owner?.staff_id ?? null };
  return changedItem(scope, item_id, given, { action, detail });
}

/** Whoever is still here and whose role works the inbox. */
async function colleagues({ scope }: StaffContext) {
  const staff = await listStaff(scope);
  return staff
    .filter(({ role, withdrawn_at }) => withdrawn_at === null && roleMay(role, 'inbox.work'))
    .map(({ staff_id, display_name }) => ({ staff_id, display_name }));
}
