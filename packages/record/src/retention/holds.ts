import { rowsOfPerson } from '../patient-merge/of-person.ts';
import type { Scope } from '../practice-scope.ts';

export type NewHold = {
  readonly hold_id: string;
  readonly patient_id: string;
  readonly reason: string;
  readonly staff_id: string;
  readonly by_name: string;
  readonly at: string;
};

/** False where the identifier is taken. */
export async function insertHold(scope: Scope, hold: NewHold): Promise<boolean> {
  const { hold_id, patient_id, reason, staff_id, by_name, at } = hold;
  const { rowCount } = await scope.query(
    `insert into record_hold (practice_id, hold_id, patient_id, reason, staff_id, by_name, at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [scope.practice_id, hold_id, patient_id, reason, staff_id, by_name, at],
  );
  return rowCount === 1;
}

/** The patient whose hold was ended; null where no such hold stands. */
export async function endHold(
  scope: Scope,
  hold_id: string,
  end: { readonly by_name: string; readonly at: string; readonly because: string },
): Promise<string | null> {
  const { rows } = await scope.query<{ patient_id: string }>(
    `update record_hold set ended_at = $3, ended_by = $4, ended_because = $5
      where practice_id = $1 and hold_id = $2 and ended_at is null returning patient_id`,
    [scope.practice_id, hold_id, end.at, end.by_name, end.because],
  );
  return rows[0]?.patient_id ?? null;
}

/** Waits for whoever is changing this person's record just now, and lets nobody begin until the transaction ends. */
export async function lockPerson(scope: Scope, patient_id: string): Promise<void> {
  await scope.query(
    `select from patient where practice_id = $1 and patient_id = any (${rowsOfPerson('$2')}) order by patient_id for update`,
    [scope.practice_id, patient_id],
  );
}
