import type { Scope } from '../practice-scope.ts';
import { ofPerson } from '../patient-merge/of-person.ts';

export type PhotoSkipRow = {
  readonly skip_id: string;
  readonly session_id: string | null;
  readonly indication: string | null;
  readonly view: string;
  readonly reason: string;
  readonly by_name: string;
  readonly at: string;
};

/** False where the identifier is taken. */
export async function insertPhotoSkip(
  scope: Scope,
  skip: PhotoSkipRow & { readonly patient_id: string; readonly staff_id: string },
): Promise<boolean> {
  const inserted = await scope.kysely
    .insertInto('photo_skip')
    .values({ ...skip, practice_id: scope.practice_id })
    .onConflict((conflict) => conflict.columns(['practice_id', 'skip_id']).doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** Views of a patient that were left out, newest first. */
export async function listPhotoSkips(scope: Scope, patient_id: string): Promise<readonly PhotoSkipRow[]> {
  const { rows } = await scope.prepared<PhotoSkipRow>(
    'photo-skips-of-patient',
    `select skip_id, session_id, indication, view, reason, by_name, at from photo_skip
      where practice_id = $1 and ${ofPerson('patient_id', '$2')} order by at desc, skip_id desc`,
    [scope.practice_id, patient_id],
  );
  return rows;
}
