import type { Scope } from '../practice-scope.ts';

/** An original in the photo store and what was made of it. */
export type PhotoFileRow = {
  /** Hexadecimal, as all hashes here. */
  readonly sha256: string;
  readonly media_type: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly camera: unknown;
  readonly measured: unknown;
  readonly thumbnail_sha256: string;
  readonly display_sha256: string;
  readonly display_width: number;
  readonly display_height: number;
};

export type NewPhotoFile = PhotoFileRow & {
  readonly stored_by: string;
  readonly staff_id: string;
  readonly stored_at: string;
};

/** Null where this practice has stored no such file. */
export async function findPhotoFile(scope: Scope, sha256: string): Promise<PhotoFileRow | null> {
  const { rows } = await scope.prepared<PhotoFileRow>(
    'photo-file',
    `select encode(content_sha256, 'hex') as sha256, media_type, bytes, width, height, camera, measured,
            encode(thumbnail_sha256, 'hex') as thumbnail_sha256, encode(display_sha256, 'hex') as display_sha256,
            display_width, display_height
       from photo_file where practice_id = $1 and content_sha256 = decode($2, 'hex')`,
    [scope.practice_id, sha256],
  );
  return rows[0] ?? null;
}

/** False where it was stored before: the same bytes are the same file. */
export async function insertPhotoFile(scope: Scope, file: NewPhotoFile): Promise<boolean> {
  const { rowCount } = await scope.query(
    `insert into photo_file (practice_id, content_sha256, media_type, bytes, width, height, camera, measured,
                             thumbnail_sha256, display_sha256, display_width, display_height, stored_by, staff_id, stored_at)
     values ($1, decode($2, 'hex'), $3, $4, $5, $6, $7, $8, decode($9, 'hex'), decode($10, 'hex'), $11, $12, $13, $14, $15)
     on conflict (practice_id, content_sha256) do nothing`,
    [
      scope.practice_id,
      file.sha256,
      file.media_type,
      file.bytes,
      file.width,
      file.height,
      JSON.stringify(file.camera),
      JSON.stringify(file.measured),
      file.thumbnail_sha256,
      file.display_sha256,
      file.display_width,
      file.display_height,
      file.stored_by,
      file.staff_id,
      file.stored_at,
    ],
  );
  return rowCount === 1;
}
