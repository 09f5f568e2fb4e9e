import type { storedPhotoFile } from '@stipple/contract/photos';
import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { withPracticeScope, type Actor } from '@stipple/record';
import { findPhotoFile, insertPhotoFile } from '@stipple/record/photos/photo-file';
import type { z } from 'zod';
import { instantText } from '../access/practice-facts.ts';
import type { AppDeps } from '../http/app-deps.ts';
import { hashOf } from '../photo-store/photo-store.ts';
import { readPicture, type Picture } from '../photo-store/read-picture.ts';

export type StoredPhotoFile = z.output<typeof storedPhotoFile>;

/** In whose name a file is stored. */
export type PhotoSender = { readonly actor: Actor; readonly staff_id: string; readonly name: string };

/**
 * Takes a picture in: its hash is held against the address, every pixel is read, original and copies are sealed into the
 * store, and only then is there a row. Nothing of this needs an open transaction, so slow stores hold nobody up.
 */
export async function storePhotoFile(
  deps: AppDeps,
  sender: PhotoSender,
  sha256: string,
  bytes: Buffer,
): Promise<Result<StoredPhotoFile, Problem>> {
  if (bytes.length === 0) return fail(problem('photo-refused', 'The request has no picture in it.'));
  if (hashOf(bytes) !== sha256)
    return fail(problem('photo-refused', 'It was changed on its way: its hash is not the one in the address.'));
  const { actor } = sender;
  const before = await withPracticeScope(deps.db, actor, (scope) => findPhotoFile(scope, sha256));
  if (before !== null) return ok(presentFile(before));
  const picture = await readPicture(bytes);
  if (!picture.ok) return picture;
  const stored = await putAll(deps, actor.practice_id, bytes, picture.value);
  if (!stored.ok) return stored;
  const { media_type, width, height, camera, measured, display } = picture.value;
  const file = { sha256, media_type, bytes: bytes.length, width, height };
  await withPracticeScope(deps.db, actor, async (scope) => {
    const isNew = await insertPhotoFile(scope, {
      ...file,
      camera,
      measured,
      ...stored.value,
      display_width: display.width,
      display_height: display.height,
      stored_by: sender.name,
      staff_id: sender.staff_id,
      stored_at: instantText(deps.clock()),
    });
    const detail = { media_type, bytes: bytes.length };
    if (isNew)
      scope.audit({
        action: 'photos.store-file',
        subject_kind: 'photo-file',
        subject_id: sha256,
        patient_id: null,
        detail,
      });
  });
  return ok(file);
}

async function putAll(
  deps: AppDeps,
  practice_id: string,
  original: Buffer,
  { display, thumbnail }: Picture,
): Promise<Result<{ display_sha256: string; thumbnail_sha256: string }, Problem>> {
  const first = await deps.photos.put(practice_id, original);
  if (!first.ok) return first;
  const [large, small] = await Promise.all([
    deps.photos.put(practice_id, display.bytes),
    deps.photos.put(practice_id, thumbnail.bytes),
  ]);
  if (!large.ok) return large;
  return small.ok ? ok({ display_sha256: large.value, thumbnail_sha256: small.value }) : small;
}

function presentFile({ sha256, media_type, bytes, width, height }: StoredPhotoFile): StoredPhotoFile {
  return { sha256, media_type, bytes, width, height };
}
