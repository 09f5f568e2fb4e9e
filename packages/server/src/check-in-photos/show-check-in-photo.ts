import { problem, type Problem } from '@stipple/contract/problems';
import { id } from '@stipple/contract/wire';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { findCheckInPhoto } from '@stipple/record/check-in-photos/check-in-photo';
import { z } from 'zod';
import { bindFile, type FileAnswer } from '../http/bind-file.ts';
import type { StaffContext } from '../http/contexts.ts';

const params = z.strictObject({ photo_id: id });
const access = { kind: 'permission', permission: 'chart.read' } as const;

export const checkInPhotoThumbnail = bindFile(
  { name: 'check-in-photos.thumbnail', path: '/api/check-in-photos/:photo_id/thumbnail', access, params },
  (context, { photo_id }) => show(context, photo_id, 'thumbnail'),
);

export const checkInPhotoDisplay = bindFile(
  { name: 'check-in-photos.view', path: '/api/check-in-photos/:photo_id/display', access, params },
  (context, { photo_id }) => show(context, photo_id, 'display'),
);

/** Whoever may read the chart sees the photo, and each look is in the audit. */
async function show(
  { scope, deps, practice }: StaffContext,
  photo_id: string,
  size: 'thumbnail' | 'display',
): Promise<Result<FileAnswer, Problem>> {
  const row = await findCheckInPhoto(scope, photo_id);
  if (row === null) return fail(problem('not-found', 'This practice has no such photo.'));
  const bytes = await deps.photos.get(
    practice.practice_id,
    size === 'display' ? row.display_sha256 : row.thumbnail_sha256,
  );
  if (!bytes.ok) return bytes;
  const { check_in_id, patient_id } = row;
  scope.audit({
    action: 'check-in-photos.view',
    subject_kind: 'check-in',
    subject_id: check_in_id,
    patient_id,
    detail: { photo_id, size },
  });
  return ok({ content_type: 'image/jpeg', filename: 'check-in.jpg', bytes: bytes.value });
}
