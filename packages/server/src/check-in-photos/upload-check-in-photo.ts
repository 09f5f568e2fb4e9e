import { checkInPhotoPath, MOST_CHECK_IN_PHOTOS, type storedCheckInPhoto } from '@stipple/contract/check-in-photos';
import { photoHash } from '@stipple/contract/photos';
import { problem, type Problem } from '@stipple/contract/problems';
import { id } from '@stipple/contract/wire';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { withPracticeScope, type Actor, type Scope } from '@stipple/record';
import { findCheckInForPhoto, insertCheckInPhoto } from '@stipple/record/check-in-photos/check-in-photo';
import { z } from 'zod';
import { findPatientSession, type PatientSession } from '../access/patient-session.ts';
import { instantText } from '../access/practice-facts.ts';
import type { AppDeps } from '../http/app-deps.ts';
import { bindUpload } from '../http/mount-upload.ts';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { hashOf } from '../photo-store/photo-store.ts';
import { readPicture } from '../photo-store/read-picture.ts';

const params = z.strictObject({ check_in_id: id, sha256: photoHash });
type Address = z.output<typeof params>;
type Stored = z.output<typeof storedCheckInPhoto>;

/** More than any phone's photo needs. `default` */
const MOST_BYTES = 20 * 1024 * 1024;

/** A photo that a patient adds to a check-in they sent. Nothing else of the photo room opens to a patient. */
export const uploadCheckInPhoto = bindUpload({
  name: 'portal.add-check-in-photo',
  path: checkInPhotoPath,
  params,
  admit: async (deps, request) => {
    const who = await findPatientSession(deps, request);
    return who === null ? fail(problem('not-signed-in', 'This browser has no open link.')) : ok(who);
  },
  take: takeCheckInPhoto,
});

/**
 * Reads every pixel and keeps copies that carry no metadata: neither where the photo was taken nor with what is kept. The
 * store is slow, so no transaction waits for it; a photo whose row was not written is no photo.
 */
async function takeCheckInPhoto(
  deps: AppDeps,
  who: PatientSession,
  address: Address,
  bytes: Buffer,
): Promise<Result<Stored, Problem>> {
  const { practice_id } = who.practice;
  const actor: Actor = { kind: 'patient', actor_id: who.patient_id, practice_id, role: null };
  const open = await withPracticeScope(deps.db, actor, (scope) => demandRoom(scope, who, address));
  if (!open.ok) return open;
  if (open.value === 'there-already') return ok({ done: true });
  if (!deps.limits.take('check-in-photo', who.portal_session_id))
    return fail(problem('too-many-tries', 'Photos were sent too often just now.'));
  const whole = demandWhole(address, bytes);
  if (!whole.ok) return whole;
  const picture = await readPicture(bytes);
  if (!picture.ok) return picture;
  const { display, thumbnail } = picture.value;
  const large = await deps.photos.put(practice_id, display.bytes);
  if (!large.ok) return large;
  const small = await deps.photos.put(practice_id, thumbnail.bytes);
  if (!small.ok) return small;
  const copies = { display_sha256: large.value, thumbnail_sha256: small.value };
  const size = { width: display.width, height: display.height };
  return withPracticeScope(deps.db, actor, (scope) => keepPhoto(deps, scope, who, address, { ...copies, ...size }));
}

/** Looks once more, because two photos may have been read at the same time. */
async function keepPhoto(
  deps: AppDeps,
  scope: Scope,
  who: PatientSession,
  { check_in_id, sha256 }: Address,
  copies: { display_sha256: string; thumbnail_sha256: string; width: number; height: number },
): Promise<Result<Stored, Problem>> {
  const open = await demandRoom(scope, who, { check_in_id, sha256 });
  if (!open.ok) return open;
  const { patient_id } = who;
  const photo = { photo_id: newUuidV7(), check_in_id, patient_id, received_at: instantText(deps.clock()) };
  const isNew = await insertCheckInPhoto(scope, { ...photo, ...copies, sent_sha256: sha256 });
  const subject = { subject_kind: 'check-in', subject_id: check_in_id, patient_id };
  const detail = { photo_id: photo.photo_id };
  if (isNew) scope.audit({ action: 'portal.add-check-in-photo', ...subject, detail });
  return ok({ done: true });
}

/** Only to a check-in of this link's own patient and session; somebody else's is not there. */
async function demandRoom(
  scope: Scope,
  { patient_id, session_id }: PatientSession,
  { check_in_id, sha256 }: Address,
): Promise<Result<'room' | 'there-already', Problem>> {
  const found = await findCheckInForPhoto(scope, check_in_id, sha256);
  if (found === null || found.patient_id !== patient_id || found.session_id !== session_id)
    return fail(problem('not-found', 'There is no such check-in.'));
  if (found.is_there) return ok('there-already');
  if (found.photos >= MOST_CHECK_IN_PHOTOS)
    return fail(problem('wrong-state', `A check-in takes ${MOST_CHECK_IN_PHOTOS} photos at most.`));
  return ok('room');
}

function demandWhole({ sha256 }: Address, bytes: Buffer): Result<true, Problem> {
  if (bytes.length === 0) return fail(problem('photo-refused', 'The request has no picture in it.'));
  if (bytes.length > MOST_BYTES)
    return fail(problem('photo-refused', `It is larger than ${MOST_BYTES / 1024 / 1024} MB.`));
  if (hashOf(bytes) !== sha256)
    return fail(problem('photo-refused', 'It was changed on its way: its hash is not the one in the address.'));
  return ok(true);
}
