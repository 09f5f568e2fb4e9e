import type { Scope } from '../practice-scope.ts';

/** A phone that takes photos for one patient in the name of the one who paired it. */
export type PhotoPhoneRow = {
  readonly phone_id: string;
  readonly patient_id: string;
  readonly session_id: string | null;
  readonly indication: string | null;
  readonly staff_id: string;
  readonly by_name: string;
  readonly created_at: string;
  readonly expires_at: string;
  readonly opened_at: string | null;
  readonly ends_at: string | null;
  readonly closed_at: string | null;
};

export type NewPhotoPhone = Omit<PhotoPhoneRow, 'opened_at' | 'ends_at' | 'closed_at'> & { readonly link_hash: Buffer };

/** False where the identifier is taken. */
export async function insertPhotoPhone(scope: Scope, phone: NewPhotoPhone): Promise<boolean> {
  const inserted = await scope.kysely
    .insertInto('photo_phone')
    .values({ ...phone, practice_id: scope.practice_id })
    .onConflict((conflict) => conflict.columns(['practice_id', 'phone_id']).doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** Held until the transaction ends: of two browsers that open the link, one comes too late. */
export async function holdPhotoPhone(scope: Scope, link_hash: Buffer): Promise<PhotoPhoneRow | null> {
  const { rows } = await scope.query<PhotoPhoneRow>(
    `select ${COLUMNS} from photo_phone where practice_id = $1 and link_hash = $2 for update`,
    [scope.practice_id, link_hash],
  );
  return rows[0] ?? null;
}

/** Uses the link up and binds the browser. */
export async function openPhotoPhone(
  scope: Scope,
  opened: { readonly phone_id: string; readonly browser_hash: Buffer; readonly at: string; readonly ends_at: string },
): Promise<void> {
  await scope.query(
    `update photo_phone set opened_at = $3, browser_hash = $4, ends_at = $5
      where practice_id = $1 and phone_id = $2 and opened_at is null`,
    [scope.practice_id, opened.phone_id, opened.at, opened.browser_hash, opened.ends_at],
  );
}

/** The phone behind this browser's secret, as long as whoever paired it still works here. Null else. */
export async function findPhotoPhone(scope: Scope, browser_hash: Buffer, at: string): Promise<PhotoPhoneRow | null> {
  const { rows } = await scope.prepared<PhotoPhoneRow>(
    'photo-phone-of-browser',
    `select ${COLUMNS} from photo_phone p
      where p.practice_id = $1 and p.browser_hash = $2 and p.closed_at is null and p.ends_at > $3
        and exists (select from staff_member s
                     where s.practice_id = $1 and s.staff_id = p.staff_id and s.withdrawn_at is null)`,
    [scope.practice_id, browser_hash, at],
  );
  return rows[0] ?? null;
}

/** Closes link and browser. Null where this practice has no such phone. */
export async function closePhotoPhone(scope: Scope, phone_id: string, at: string): Promise<PhotoPhoneRow | null> {
  const { rows } = await scope.query<PhotoPhoneRow>(
    `update photo_phone set closed_at = coalesce(closed_at, $3) where practice_id = $1 and phone_id = $2
     returning ${COLUMNS}`,
    [scope.practice_id, phone_id, at],
  );
  return rows[0] ?? null;
}

const COLUMNS = `phone_id, patient_id, session_id, indication, staff_id, by_name, created_at, expires_at, opened_at, ends_at,
  closed_at`;
