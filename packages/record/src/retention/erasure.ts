import type { Scope } from '../practice-scope.ts';

/** What goes into the row that stays. */
export type ErasureNote = {
  readonly last_entry_on: string;
  readonly kept_until: string;
  readonly reason: string;
  readonly staff_id: string;
  readonly by_name: string;
  readonly erased_at: string;
};

/** What an erasure took away. */
export type Erased = {
  /** Rows by table. */
  readonly rows_erased: Readonly<Record<string, number>>;
  readonly audit_events: number;
  /** SHA-256 over the erased audit events' identifiers, in hexadecimal. */
  readonly audit_digest: string;
  /** Names in the photo store whose bytes have to go too. */
  readonly objects: readonly string[];
};

export type PastErasure = Pick<ErasureNote, 'last_entry_on' | 'kept_until' | 'reason' | 'by_name' | 'erased_at'> & {
  readonly erasure_id: string;
  readonly rows: number;
  readonly audit_events: number;
  readonly photos: number;
  /** Null while bytes are still to be removed. */
  readonly objects_gone_at: string | null;
};

/** Everything that hangs on these rows of `patient` goes, in this transaction; one row about it stays. */
export async function eraseRecords(
  scope: Scope,
  erasure_id: string,
  patient_ids: readonly string[],
  note: ErasureNote,
): Promise<Erased> {
  const { rows } = await scope.query<{ erased: Erased }>('select erase_records($1, $2, $3) as erased', [
    erasure_id,
    patient_ids,
    JSON.stringify(note),
  ]);
  const [row] = rows;
  if (row === undefined) throw new Error('a function that gives one row gave none');
  return row.erased;
}

/** Newest first. */
export async function listErasures(scope: Scope): Promise<readonly PastErasure[]> {
  const { rows } = await scope.query<PastErasure>(
    `select erasure_id, last_entry_on, kept_until, reason, by_name, erased_at, audit_events,
            (select coalesce(sum(value::integer), 0)::integer from jsonb_each_text(rows_erased)) as rows,
            coalesce((rows_erased ->> 'photo')::integer, 0) as photos, objects_gone_at
       from record_erasure where practice_id = $1 order by erased_at desc, erasure_id limit 500`,
    [scope.practice_id],
  );
  return rows;
}

/** Erasures whose bytes still lie in the photo store. */
export async function openErasures(
  scope: Scope,
): Promise<readonly { readonly erasure_id: string; readonly objects: readonly string[] }[]> {
  const { rows } = await scope.query<{ erasure_id: string; objects: readonly string[] }>(
    'select erasure_id, objects from record_erasure where practice_id = $1 and objects_gone_at is null',
    [scope.practice_id],
  );
  return rows;
}

export async function noteObjectsGone(scope: Scope, erasure_id: string, at: string): Promise<void> {
  await scope.query(
    'update record_erasure set objects_gone_at = $3 where practice_id = $1 and erasure_id = $2 and objects_gone_at is null',
    [scope.practice_id, erasure_id, at],
  );
}
