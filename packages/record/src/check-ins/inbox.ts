import type { Urgency } from '@stipple/engine/triage';
import type { Scope } from '../practice-scope.ts';

export type InboxKind = 'check-in' | 'link-locked' | 'mail-failed';

/** As sorted, or `to-read` where the practice has the sorting switched off. */
export type InboxUrgency = Urgency | 'to-read';

export type NewInboxItem = {
  readonly item_id: string;
  readonly kind: InboxKind;
  readonly patient_id: string;
  readonly check_in_id: string | null;
  /** The message that did not arrive. */
  readonly message_id?: string | null;
  readonly urgency: InboxUrgency;
  readonly title: string;
  readonly created_at: string;
  readonly answer_by: string | null;
  /** Filled where nobody needs to act. */
  readonly closed: { readonly by: string; readonly note: string } | null;
};

export async function insertInboxItem(scope: Scope, item: NewInboxItem): Promise<void> {
  await scope.query(
    `insert into inbox_item
       (practice_id, item_id, kind, patient_id, check_in_id, message_id, urgency, title, created_at, answer_by, closed_at,
        closed_by, closing_note)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      scope.practice_id,
      item.item_id,
      item.kind,
      item.patient_id,
      item.check_in_id,
      item.message_id ?? null,
      item.urgency,
      item.title,
      item.created_at,
      item.answer_by,
      item.closed === null ? null : item.created_at,
      item.closed?.by ?? null,
      item.closed?.note ?? '',
    ],
  );
}

export type Owner = { readonly staff_id: string; readonly name: string };

/** Gives an item to somebody, or to nobody. False when the version is stale or the item was closed. */
export async function ownInboxItem(
  scope: Scope,
  item_id: string,
  version: number,
  owner: Owner | null,
): Promise<boolean> {
  const { rowCount } = await scope.query(
    `update inbox_item set owner_staff_id = $4, owner_name = $5, version = version + 1
      where practice_id = $1 and item_id = $2 and version = $3 and closed_at is null`,
    [scope.practice_id, item_id, version, owner?.staff_id ?? null, owner?.name ?? null],
  );
  return rowCount === 1;
}

/** Notes the first reply; who answers what nobody owned becomes its owner. False when stale or closed. */
export async function answerInboxItem(
  scope: Scope,
  item_id: string,
  version: number,
  answer: Owner & { readonly at: string },
): Promise<boolean> {
  const { rowCount } = await scope.query(
    `update inbox_item
        set answered_at = coalesce(answered_at, $4), answered_by = coalesce(answered_by, $5),
            owner_staff_id = coalesce(owner_staff_id, $6), owner_name = coalesce(owner_name, $5), version = version + 1
      where practice_id = $1 and item_id = $2 and version = $3 and closed_at is null`,
    [scope.practice_id, item_id, version, answer.at, answer.name, answer.staff_id],
  );
  return rowCount === 1;
}

/** A reply that did not arrive is none: the clock goes on. */
export async function unanswerInboxItem(scope: Scope, item_id: string): Promise<void> {
  await scope.query(
    `update inbox_item set answered_at = null, answered_by = null, version = version + 1
      where practice_id = $1 and item_id = $2 and closed_at is null and answered_at is not null`,
    [scope.practice_id, item_id],
  );
}

/** False when the version is stale or the item was closed. Who closes an item that nobody owned becomes its owner. */
export async function closeInboxItemRow(
  scope: Scope,
  item_id: string,
  version: number,
  closing: Owner & { readonly note: string; readonly at: string },
): Promise<boolean> {
  const { rowCount } = await scope.query(
    `update inbox_item
        set closed_at = $4, closed_by = $5, closing_note = $6, owner_staff_id = coalesce(owner_staff_id, $7),
            owner_name = coalesce(owner_name, $5), version = version + 1
      where practice_id = $1 and item_id = $2 and version = $3 and closed_at is null`,
    [scope.practice_id, item_id, version, closing.at, closing.name, closing.note, closing.staff_id],
  );
  return rowCount === 1;
}
