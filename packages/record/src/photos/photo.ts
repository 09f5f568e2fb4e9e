import type { Scope } from '../practice-scope.ts';
import { PHOTO_COLUMNS, PHOTO_FROM, type PhotoRow } from './photo-row.ts';
import { ofPerson } from '../patient-merge/of-person.ts';

export type NewPhoto = {
  readonly photo_id: string;
  readonly patient_id: string;
  readonly session_id: string | null;
  readonly indication: string | null;
  readonly zone: string | null;
  readonly view: string;
  readonly taken_at: string;
  readonly make_up: boolean | null;
  readonly source: string;
  readonly capture: unknown;
  readonly sha256: string;
  readonly taken_by: string;
  readonly staff_id: string;
  readonly created_at: string;
};

/** False where the identifier is taken. Type and size come from the file, which is in the store already. */
export async function insertPhoto(scope: Scope, photo: NewPhoto): Promise<boolean> {
  const { rowCount } = await scope.query(
    `insert into photo (practice_id, photo_id, patient_id, session_id, indication, zone, view, taken_at, make_up, source,
                        capture, content_sha256, bytes, media_type, taken_by, staff_id, created_at)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, f.content_sha256, f.bytes, f.media_type, $13, $14, $15
       from photo_file f where f.practice_id = $1 and f.content_sha256 = decode($12, 'hex')
     on conflict (practice_id, photo_id) do nothing`,
    [
      scope.practice_id,
      photo.photo_id,
      photo.patient_id,
      photo.session_id,
      photo.indication,
      photo.zone,
      photo.view,
      photo.taken_at,
      photo.make_up,
      photo.source,
      photo.capture === null ? null : JSON.stringify(photo.capture),
      photo.sha256,
      photo.taken_by,
      photo.staff_id,
      photo.created_at,
    ],
  );
  return rowCount === 1;
}

/** Null where this practice has no such photo. */
export async function readPhotoRow(scope: Scope, photo_id: string): Promise<PhotoRow | null> {
  const { rows } = await scope.prepared<PhotoRow>(
    'photo',
    `select ${PHOTO_COLUMNS} ${PHOTO_FROM} where f.practice_id = $1 and f.photo_id = $2`,
    [scope.practice_id, photo_id],
  );
  return rows[0] ?? null;
}

/** All photos of a patient, newest first; those that were entered in error are among them, marked. */
export async function listPhotoRows(scope: Scope, patient_id: string): Promise<readonly PhotoRow[]> {
  const { rows } = await scope.prepared<PhotoRow>(
    'photos-of-patient',
    `select ${PHOTO_COLUMNS} ${PHOTO_FROM} where f.practice_id = $1 and ${ofPerson('f.patient_id', '$2')}
      order by f.taken_at desc, f.photo_id desc`,
    [scope.practice_id, patient_id],
  );
  return rows;
}

export type PhotoAct = { readonly staff_id: string; readonly by_name: string; readonly at: string };

/** False where it was marked before. */
export async function insertPhotoError(
  scope: Scope,
  mark: PhotoAct & { readonly photo_id: string; readonly reason: string },
): Promise<boolean> {
  const inserted = await scope.kysely
    .insertInto('photo_entered_in_error')
    .values({ ...mark, practice_id: scope.practice_id })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

export async function insertPhotoBaseline(
  scope: Scope,
  mark: PhotoAct & {
    readonly mark_id: string;
    readonly patient_id: string;
    readonly photo_id: string;
    readonly view: string;
  },
): Promise<void> {
  await scope.kysely
    .insertInto('photo_baseline')
    .values({ ...mark, practice_id: scope.practice_id })
    .execute();
}
