import type { Scope } from '../practice-scope.ts';

/** A photo that came with a check-in. Hashes are hexadecimal and name what lies in the photo store. */
export type CheckInPhotoRow = {
  readonly photo_id: string;
  readonly check_in_id: string;
  readonly patient_id: string;
  readonly display_sha256: string;
  readonly thumbnail_sha256: string;
  readonly width: number;
  readonly height: number;
  readonly received_at: string;
};

export type NewCheckInPhoto = CheckInPhotoRow & { readonly sent_sha256: string };

/** False where it was there before. */
export async function insertCheckInPhoto(scope: Scope, photo: NewCheckInPhoto): Promise<boolean> {
  const { rowCount } = await scope.query(
    `insert into check_in_photo (practice_id, photo_id, check_in_id, patient_id, sent_sha256, display_sha256,
                                 thumbnail_sha256, width, height, received_at)
     values ($1, $2, $3, $4, decode($5, 'hex'), decode($6, 'hex'), decode($7, 'hex'), $8, $9, $10)
     on conflict (practice_id, check_in_id, sent_sha256) do nothing`,
    [
      scope.practice_id,
      photo.photo_id,
      photo.check_in_id,
      photo.patient_id,
      photo.sent_sha256,
      photo.display_sha256,
      photo.thumbnail_sha256,
      photo.width,
      photo.height,
      photo.received_at,
    ],
  );
  return rowCount === 1;
}

/** In the order in which they came. */
export async function listCheckInPhotos(scope: Scope, check_in_id: string): Promise<readonly CheckInPhotoRow[]> {
  const { rows } = await scope.query<CheckInPhotoRow>(
    `select ${COLUMNS} from check_in_photo where practice_id = $1 and check_in_id = $2 order by received_at, photo_id`,
    [scope.practice_id, check_in_id],
  );
  return rows;
}

export async function findCheckInPhoto(scope: Scope, photo_id: string): Promise<CheckInPhotoRow | null> {
  const { rows } = await scope.query<CheckInPhotoRow>(
    `select ${COLUMNS} from check_in_photo where practice_id = $1 and photo_id = $2`,
    [scope.practice_id, photo_id],
  );
  return rows[0] ?? null;
}

/** What a phone wants to add a photo to: whose check-in it is, how many photos it has, and whether this one is among them. */
export type CheckInForPhoto = {
  readonly patient_id: string;
  readonly session_id: string;
  readonly photos: number;
  readonly is_there: boolean;
};

export async function findCheckInForPhoto(
  scope: Scope,
  check_in_id: string,
  sent_sha256: string,
): Promise<CheckInForPhoto | null> {
  const { rows } = await scope.query<CheckInForPhoto>(
    `select c.patient_id, c.session_id,
            (select count(*)::int from check_in_photo p
              where p.practice_id = $1 and p.check_in_id = c.check_in_id) as photos,
            exists (select from check_in_photo p
                     where p.practice_id = $1 and p.check_in_id = c.check_in_id
                       and p.sent_sha256 = decode($3, 'hex')) as is_there
       from check_in c where c.practice_id = $1 and c.check_in_id = $2`,
    [scope.practice_id, check_in_id, sent_sha256],
  );
  return rows[0] ?? null;
}

const COLUMNS = `photo_id, check_in_id, patient_id, encode(display_sha256, 'hex') as display_sha256,
  encode(thumbnail_sha256, 'hex') as thumbnail_sha256, width, height, received_at`;
