import type { listCheckInPhotos } from '@stipple/contract/check-in-photos';
import { problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import { listCheckInPhotos as photosOf } from '@stipple/record/check-in-photos/check-in-photo';
import { findCheckIn } from '@stipple/record/check-ins/check-in';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';

export async function listCheckInPhotosCommand(
  { scope }: StaffContext,
  { params: { check_in_id } }: InputOf<typeof listCheckInPhotos>,
): Answer<typeof listCheckInPhotos> {
  const [check_in, rows] = await Promise.all([findCheckIn(scope, check_in_id), photosOf(scope, check_in_id)]);
  if (check_in === null) return fail(problem('not-found', 'This practice has no such check-in.'));
  const { patient_id } = check_in;
  scope.audit({
    action: 'check-in-photos.list',
    subject_kind: 'check-in',
    subject_id: check_in_id,
    patient_id,
    detail: { photos: rows.length },
  });
  const photos = rows.map(({ photo_id, width, height, received_at }) => {
    const address = `/api/check-in-photos/${photo_id}`;
    return { photo_id, width, height, received_at, thumbnail: `${address}/thumbnail`, display: `${address}/display` };
  });
  return ok({ photos });
}
