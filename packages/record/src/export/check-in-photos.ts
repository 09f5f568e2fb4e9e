import { ofPerson } from '../patient-merge/of-person.ts';
import type { Scope } from '../practice-scope.ts';

export type PersonCheckInPhoto = {
  readonly photo_id: string;
  readonly received_at: string;
  /** Of the copy that screens show. */
  readonly display_sha256: string;
};

/** Every photo that the person sent with a check-in, oldest first. */
export async function listPersonCheckInPhotos(
  scope: Scope,
  patient_id: string,
): Promise<readonly PersonCheckInPhoto[]> {
  const { rows } = await scope.query<PersonCheckInPhoto>(
    `select c.photo_id, c.received_at, encode(c.display_sha256, 'hex') as display_sha256
       from check_in_photo c where c.practice_id = $1 and ${ofPerson('c.patient_id', '$2')}
      order by c.received_at, c.photo_id`,
    [scope.practice_id, patient_id],
  );
  return rows;
}
