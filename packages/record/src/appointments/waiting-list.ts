import type { Scope } from '../practice-scope.ts';
import { ofPerson } from '../patient-merge/of-person.ts';

export type WaitingWish = {
  readonly kind_id: string;
  readonly staff_id: string | null;
  readonly weekdays: readonly number[];
  readonly parts: readonly string[];
  readonly from_on: string | null;
  readonly note: string;
};

export type WaitingRow = WaitingWish & {
  readonly waiting_id: string;
  readonly patient_id: string;
  readonly patient_name: string;
  readonly phone: string;
  readonly state: string;
  readonly version: number;
  readonly created_at: string;
};

const SELECT = `
  select w.waiting_id, w.patient_id, p.given_name || ' ' || p.family_name as patient_name, p.phone, w.kind_id, w.staff_id,
         w.weekdays, w.parts, w.from_on, w.note, w.state, w.version, w.created_at
    from waiting_entry w join patient p on p.practice_id = $1 and p.patient_id = w.patient_id
   where w.practice_id = $1`;

/** The longest waiting first. */
export async function listWaitingRows(scope: Scope): Promise<readonly WaitingRow[]> {
  const { rows } = await scope.prepared<WaitingRow>(
    'list-waiting',
    `${SELECT} and w.state = 'waiting' order by w.created_at, w.waiting_id limit 500`,
    [scope.practice_id],
  );
  return rows;
}

export async function countWaiting(scope: Scope): Promise<number> {
  const { rows } = await scope.query<{ count: number }>(
    "select count(*)::integer as count from waiting_entry where practice_id = $1 and state = 'waiting'",
    [scope.practice_id],
  );
  return rows[0]?.count ?? 0;
}

export async function findWaiting(scope: Scope, waiting_id: string): Promise<WaitingRow | null> {
  const { rows } = await scope.query<WaitingRow>(`${SELECT} and w.waiting_id = $2`, [scope.practice_id, waiting_id]);
  return rows[0] ?? null;
}

/** False where the identifier is taken. */
export async function insertWaiting(
  scope: Scope,
  row: WaitingWish & { readonly waiting_id: string; readonly patient_id: string; readonly created_at: string },
): Promise<boolean> {
  const { rowCount } = await scope.query(
    `insert into waiting_entry
       (practice_id, waiting_id, patient_id, kind_id, staff_id, weekdays, parts, from_on, note, state, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'waiting', $10) on conflict do nothing`,
    [scope.practice_id, row.waiting_id, row.patient_id, ...wishValues(row), row.created_at],
  );
  return rowCount === 1;
}

/** False where the version is stale. */
export async function updateWaiting(
  scope: Scope,
  row: WaitingWish & { readonly waiting_id: string; readonly version: number; readonly state: string },
): Promise<boolean> {
  const { rowCount } = await scope.query(
    `update waiting_entry set kind_id = $4, staff_id = $5, weekdays = $6, parts = $7, from_on = $8, note = $9, state = $10,
            appointment_id = null, version = version + 1
      where practice_id = $1 and waiting_id = $2 and version = $3`,
    [scope.practice_id, row.waiting_id, row.version, ...wishValues(row), row.state],
  );
  return rowCount === 1;
}

/** The visit ends the waiting. False where nobody waits under this entry, or for somebody else. */
export async function endWaiting(
  scope: Scope,
  waiting_id: string,
  visit: { readonly appointment_id: string; readonly patient_id: string },
): Promise<boolean> {
  const { rowCount } = await scope.query(
    `update waiting_entry set state = 'booked', appointment_id = $4, version = version + 1
      where practice_id = $1 and waiting_id = $2 and ${ofPerson('patient_id', '$3')} and state = 'waiting'`,
    [scope.practice_id, waiting_id, visit.patient_id, visit.appointment_id],
  );
  return rowCount === 1;
}

/** Whoever was booked from the list and is called off again waits as before. Gives whose entry that was. */
export async function waitAgain(scope: Scope, appointment_id: string): Promise<void> {
  await scope.query(
    `update waiting_entry set state = 'waiting', appointment_id = null, version = version + 1
      where practice_id = $1 and appointment_id = $2 and state = 'booked'`,
    [scope.practice_id, appointment_id],
  );
}

function wishValues(wish: WaitingWish): readonly unknown[] {
  return [wish.kind_id, wish.staff_id, [...wish.weekdays], [...wish.parts], wish.from_on, wish.note];
}
