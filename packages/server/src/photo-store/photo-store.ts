import { createHash } from 'node:crypto';
import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import type { Config } from '../config.ts';
import { folderPlace } from './folder-place.ts';
import type { ObjectPlace } from './object-place.ts';
import { s3Place } from './s3-place.ts';
import { openObject, practiceKey, sealObject } from './sealed-object.ts';

/** Pictures of all practices, each found only by the practice it belongs to and the SHA-256 of its own bytes. */
export type PhotoStore = {
  /** Keeps the bytes, reads them back and holds them against their hash. Keeping the same bytes again changes nothing. */
  put(practice_id: string, bytes: Uint8Array): Promise<Result<string, Problem>>;
  /** The bytes as they were given, or why not: not there, out of reach, or no longer what they were. */
  get(practice_id: string, sha256: string): Promise<Result<Buffer, Problem>>;
  /** Takes the bytes away for good: only for a record that was erased. */
  remove(practice_id: string, sha256: string): Promise<Result<true, Problem>>;
};

/** In the folder of photos, or in the object store where the settings name one. */
export function openPhotoStore(config: Pick<Config, 'photo_folder' | 'photo_s3'>, photo_key: Buffer): PhotoStore {
  const place = config.photo_s3 === null ? folderPlace(config.photo_folder) : s3Place(config.photo_s3);
  return photoStoreOver(place, photo_key);
}

export function photoStoreOver(place: ObjectPlace, photo_key: Buffer): PhotoStore {
  const read = async (practice_id: string, sha256: string): Promise<Result<Buffer | null, Problem>> => {
    const name = objectName(practice_id, sha256);
    const sealed = await place.read(name);
    if (!sealed.ok || sealed.value === null) return sealed;
    const plain = openObject(practiceKey(photo_key, practice_id), name, sealed.value);
    return plain === null || hashOf(plain) !== sha256 ? fail(damaged()) : ok(plain);
  };
  return {
    put: async (practice_id, bytes) => {
      const sha256 = hashOf(bytes);
      const before = await read(practice_id, sha256);
      if (before.ok && before.value !== null) return ok(sha256);
      if (!before.ok && before.problem.code !== 'photo-damaged') return before;
      const name = objectName(practice_id, sha256);
      const written = await place.write(name, sealObject(practiceKey(photo_key, practice_id), name, bytes));
      if (!written.ok) return written;
      const after = await read(practice_id, sha256);
      if (!after.ok) return after;
      return after.value === null ? fail(damaged()) : ok(sha256);
    },
    get: async (practice_id, sha256) => {
      const found = await read(practice_id, sha256);
      if (!found.ok) return found;
      return found.value === null
        ? fail(problem('photo-damaged', 'The picture is not in the photo store.'))
        : ok(found.value);
    },
    remove: (practice_id, sha256) => place.remove(objectName(practice_id, sha256)),
  };
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A folder for each practice, so that the same picture in two practices is two objects under two keys. */
function objectName(practice_id: string, sha256: string): string {
  return `${practice_id}/${sha256.slice(0, 2)}/${sha256}`;
}

function damaged(): Problem {
  return problem('photo-damaged', 'What lies in the photo store is not what was put there.');
}
