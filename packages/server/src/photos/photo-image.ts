import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { readPhotoRow } from '@stipple/record/photos/photo';
import type { PhotoRow } from '@stipple/record/photos/photo-row';
import { photoUseOf } from '@stipple/record/photos/photo-use';
import { z } from 'zod';
import { bindFile, type FileAnswer } from '../http/bind-file.ts';
import type { StaffContext } from '../http/contexts.ts';
import { copyWithoutMetadata } from '../photo-store/read-picture.ts';
import { openPhotoLink, type PhotoLink } from './photo-link.ts';
import { noSuchPhoto } from './present-photo.ts';

/** Where links to pictures lead. Whoever follows one must be signed in, and be the person it was made for. */
export const photoImage = bindFile(
  {
    name: 'photos.view',
    path: '/api/photo-links/:link',
    access: { kind: 'permission', permission: 'chart.read' },
    params: z.strictObject({ link: z.string().max(200) }),
  },
  showPhoto,
);

const ENDING: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
};

async function showPhoto(
  context: StaffContext,
  { link: text }: { link: string },
): Promise<Result<FileAnswer, Problem>> {
  const { deps, scope, practice, actor, now } = context;
  const link = openPhotoLink(deps.keys.photo_key, text);
  const isTheirs = link?.practice_id === practice.practice_id && link.staff_id === actor.staff_id;
  if (link === null || !isTheirs) return fail(noSuchPhoto());
  if (link.expires_ms <= now.epochMilliseconds)
    return fail(problem('link-unusable', 'This link to a photo has run out; open the photo again.'));
  const row = await readPhotoRow(scope, link.photo_id);
  if (row === null) return fail(noSuchPhoto());
  const allowed = await demandShowable(context, row, link);
  if (!allowed.ok) return allowed;
  const bytes = await bytesFor(context, row, link);
  if (!bytes.ok) return bytes;
  noteLook(context, row, link);
  const isOriginal = link.size === 'record';
  return ok({
    content_type: isOriginal ? row.media_type : 'image/jpeg',
    filename:
      link.size === 'rating' ? 'photo.jpg' : `${row.view}.${isOriginal ? (ENDING[row.media_type] ?? 'bin') : 'jpg'}`,
    bytes: bytes.value,
  });
}

/** What was withdrawn between the link and its use counts. */
async function demandShowable(
  { scope, today }: StaffContext,
  { entered_in_error, patient_id }: PhotoRow,
  { size }: PhotoLink,
): Promise<Result<true, Problem>> {
  if (entered_in_error !== null)
    return fail(problem('wrong-state', 'This photo was entered in error; it is shown no more.'));
  if (size !== 'teaching' && size !== 'publication') return ok(true);
  const use = await photoUseOf(scope, patient_id, today);
  const agreed = size === 'teaching' ? use.for_teaching : use.for_publication;
  return agreed === true
    ? ok(true)
    : fail(problem('photo-use-refused', `The patient took photographs for ${size} back.`));
}

async function bytesFor(
  { deps, practice }: StaffContext,
  row: PhotoRow,
  { size }: PhotoLink,
): Promise<Result<Buffer, Problem>> {
  const { practice_id } = practice;
  if (size === 'thumbnail') return deps.photos.get(practice_id, row.thumbnail_sha256);
  if (size === 'display' || size === 'rating') return deps.photos.get(practice_id, row.display_sha256);
  const original = await deps.photos.get(practice_id, row.sha256);
  return size === 'record' || !original.ok ? original : copyWithoutMetadata(original.value);
}

function noteLook({ scope }: StaffContext, { photo_id, patient_id }: PhotoRow, { size }: PhotoLink): void {
  const isDownload = size === 'record' || size === 'teaching' || size === 'publication';
  const action = isDownload ? 'photos.download' : 'photos.view';
  scope.audit({ action, subject_kind: 'photo', subject_id: photo_id, patient_id, detail: { size } });
}
