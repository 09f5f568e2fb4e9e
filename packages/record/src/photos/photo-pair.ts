import type { Scope } from '../practice-scope.ts';
import { ofPerson } from '../patient-merge/of-person.ts';

/** Two photos held against each other, with what was made of it then. */
export type PhotoPairRow = {
  readonly pair_id: string;
  readonly patient_id: string;
  readonly before_photo_id: string;
  readonly after_photo_id: string;
  /** JSON, as is the next; null where nobody registered them. */
  readonly registration: unknown;
  readonly comparability: unknown;
  readonly score: number;
  readonly may_be_evidence: boolean;
  readonly by_name: string;
  readonly at: string;
};

/** False where the identifier is taken. */
export async function insertPhotoPair(
  scope: Scope,
  pair: PhotoPairRow & { readonly staff_id: string },
): Promise<boolean> {
  const inserted = await scope.kysely
    .insertInto('photo_pair')
    .values({
      ...pair,
      practice_id: scope.practice_id,
      registration: pair.registration === null ? null : JSON.stringify(pair.registration),
      comparability: JSON.stringify(pair.comparability),
    })
    .onConflict((conflict) => conflict.columns(['practice_id', 'pair_id']).doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** Newest first; pairs with a photo that was entered in error are left out. */
export async function listPhotoPairs(scope: Scope, patient_id: string): Promise<readonly PhotoPairRow[]> {
  const { rows } = await scope.prepared<PhotoPairRow>(
    'photo-pairs-of-patient',
    `select ${PAIR_COLUMNS} from photo_pair r where r.practice_id = $1 and ${ofPerson('r.patient_id', '$2')} and ${PAIR_STANDS}
      order by r.at desc, r.pair_id desc`,
    [scope.practice_id, patient_id],
  );
  return rows;
}

export const PAIR_COLUMNS = `r.pair_id, r.patient_id, r.before_photo_id, r.after_photo_id, r.registration, r.comparability,
  r.score, r.may_be_evidence, r.by_name, r.at`;
export const PAIR_STANDS = `not exists (select from photo_entered_in_error x where x.practice_id = $1
  and x.photo_id in (r.before_photo_id, r.after_photo_id))`;
