import type { Urgency } from '@stipple/engine/triage';
import type { Scope } from '../practice-scope.ts';
import type { CheckInRow } from './check-in.ts';

export type InboxKind = 'check-in' | 'link-locked' | 'mail-failed';

export type InboxItemRow = {
  readonly item_id: string;
  readonly kind: InboxKind;
  readonly patient_id: string;
  readonly patient_name: string;
  readonly urgency: Urgency;
  readonly title: string;
  readonly check_in: CheckInRow | null;
  readonly owner_staff_id: string | null;
  readonly owner_name: string | null;
  readonly created_at: string;
  readonly answer_by: string | null;
  readonly closed_at: string | null;
  readonly closed_by: string | null;
  readonly closing_note: string;
  readonly version: number;
};

export type NewInboxItem = {
  readonly item_id: string;
  readonly kind: InboxKind;
  readonly patient_id: string;
  readonly check_in_id: string | null;
  readonly urgency: Urgency;
  readonly title: string;
  readonly created_at: string;
  readonly answer_by: string | null;
  /** Filled where nobody needs to act. */
  readonly closed: { readonly by: string; readonly note: string } | null;
};

export async function insertInboxItem(scope: Scope, item: NewInboxItem): Promise<void> {
  await scope.query(
    `insert into inbox_item
       (practice_id, item_id, kind, patient_id, check_in_id, urgency, title, created_at, answer_by, closed_at, closed_by,
        closing_note)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      scope.practice_id,
      item.item_id,
      item.kind,
      item.patient_id,
      item.check_in_id,
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

/** What waits: the most urgent first, within an urgency the longest waiting first. */
export async function listOpenInbox(scope: Scope): Promise<readonly InboxItemRow[]> {
  const { rows } = await scope.prepared<InboxItemRow>(
    'list-open-inbox',
    `${SELECT} and i.closed_at is null
      order by array_position(array['emergency', 'same-day', 'contact', 'self-care'], i.urgency), i.created_at`,
    [scope.practice_id],
  );
  return rows;
}

/** What was closed since an instant, the latest first. */
export async function listClosedInbox(scope: Scope, since: string): Promise<readonly InboxItemRow[]> {
  const { rows } = await scope.prepared<InboxItemRow>(
    'list-closed-inbox',
    `${SELECT} and i.closed_at >= $2 order by i.closed_at desc limit 500`,
    [scope.practice_id, since],
  );
  return rows;
}

export async function findInboxItem(scope: Scope, item_id: string): Promise<InboxItemRow | null> {
  const { rows } = await scope.query<InboxItemRow>(`${SELECT} and i.item_id = $2`, [scope.practice_id, item_id]);
  return rows[0] ?? null;
}

/** False when the version is stale or the item was closed. */
export async function ownInboxItem(
  scope: Scope,
  item_id: string,
  version: number,
  owner: { readonly staff_id: string; readonly name: string },
): Promise<boolean> {
  const { rowCount } = await scope.query(
    `update inbox_item set owner_staff_id = $4, owner_name = $5, version = version + 1
      where practice_id = $1 and item_id = $2 and version = $3 and closed_at is null`,
    [scope.practice_id, item_id, version, owner.staff_id, owner.name],
  );
  return rowCount === 1;
}

/** False when the version is stale or the item was closed. Who closes an item that nobody owned becomes its owner. */
export async function closeInboxItemRow(
  scope: Scope,
  item_id: string,
  version: number,
  closing: { readonly staff_id: string; readonly name: string; readonly note: string; readonly at: string },
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

const CHECK_IN = `
  (select json_build_object('check_in_id', c.check_in_id, 'patient_id', c.patient_id, 'session_id', c.session_id,
            'for_day', c.for_day, 'answers', c.answers, 'urgency', c.urgency, 'reasons', c.reasons,
            'missing_groups', c.missing_groups, 'text_shown', c.text_shown,
            'received_at', to_char(c.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
     from check_in c where c.practice_id = $1 and c.check_in_id = i.check_in_id)`;

const SELECT = `
  select i.item_id, i.kind, i.patient_id, p.given_name || ' ' || p.family_name as patient_name, i.urgency, i.title,
         ${CHECK_IN} as check_in, i.owner_staff_id, i.owner_name, i.created_at, i.answer_by, i.closed_at, i.closed_by,
         i.closing_note, i.version
    from inbox_item i
    join patient p on p.practice_id = $1 and p.patient_id = i.patient_id
   where i.practice_id = $1`;
