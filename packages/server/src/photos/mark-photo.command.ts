import type { linkPhoto, markBaseline, photoEnteredInError, skipPhotoView } from '@stipple/contract/photos';
import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { findPhotoView } from '@stipple/engine/photo-views';
import { insertPhotoBaseline, insertPhotoError } from '@stipple/record/photos/photo';
import { insertPhotoSkip } from '@stipple/record/photos/photo-skip';
import { photoUseOf } from '@stipple/record/photos/photo-use';
import { readSessionPatient } from '@stipple/record/photos/session-patient';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { patientOfPractice } from '../patients/patient-of-practice.ts';
import { linkTo, photoOfPractice, type PhotoOnTheWire } from './present-photo.ts';
import { presentSkip } from './read-photos.command.ts';

export async function skipPhotoViewCommand(
  { scope, actor, now }: StaffContext,
  { params: { patient_id }, body }: InputOf<typeof skipPhotoView>,
): Answer<typeof skipPhotoView> {
  const patient = await patientOfPractice(scope, patient_id);
  if (!patient.ok) return patient;
  if (findPhotoView(body.view) === null) return fail(problem('unknown-code', `There is no view ${body.view}.`));
  if (body.session_id !== null && (await readSessionPatient(scope, body.session_id)) !== patient_id)
    return fail(problem('not-found', 'This patient has no such session.'));
  const skip = { ...body, by_name: actor.display_name, at: instantText(now) };
  if (!(await insertPhotoSkip(scope, { ...skip, patient_id, staff_id: actor.staff_id })))
    return fail(problem('id-already-used', 'Something with this identifier is in the record already.'));
  const { skip_id: subject_id, view, session_id } = body;
  const detail = { view, session_id };
  scope.audit({ action: 'photos.skip-view', subject_kind: 'photo-skip', subject_id, patient_id, detail });
  return ok(presentSkip(skip));
}

export async function markBaselineCommand(
  context: StaffContext,
  { params: { photo_id }, body: { mark_id } }: InputOf<typeof markBaseline>,
): Answer<typeof markBaseline> {
  const { scope, actor, now } = context;
  const photo = await standingPhoto(context, photo_id);
  if (!photo.ok) return photo;
  const { patient_id, view } = photo.value;
  const by = { staff_id: actor.staff_id, by_name: actor.display_name, at: instantText(now) };
  await insertPhotoBaseline(scope, { mark_id, patient_id, photo_id, view, ...by });
  const detail = { view };
  scope.audit({ action: 'photos.mark-baseline', subject_kind: 'photo', subject_id: photo_id, patient_id, detail });
  return photoOfPractice(context, photo_id);
}

export async function photoEnteredInErrorCommand(
  context: StaffContext,
  { params: { photo_id }, body: { reason } }: InputOf<typeof photoEnteredInError>,
): Answer<typeof photoEnteredInError> {
  const { scope, actor, now } = context;
  const photo = await standingPhoto(context, photo_id);
  if (!photo.ok) return photo;
  const { patient_id } = photo.value;
  const by = { staff_id: actor.staff_id, by_name: actor.display_name, at: instantText(now) };
  if (!(await insertPhotoError(scope, { photo_id, reason, ...by }))) return fail(struckThrough());
  scope.audit({
    action: 'photos.entered-in-error',
    subject_kind: 'photo',
    subject_id: photo_id,
    patient_id,
    detail: {},
  });
  return photoOfPractice(context, photo_id);
}

/** For the record the original; for others a copy without metadata, and only where the patient agreed and still does. */
export async function linkPhotoCommand(
  context: StaffContext,
  { params: { photo_id }, body: { purpose } }: InputOf<typeof linkPhoto>,
): Answer<typeof linkPhoto> {
  const { scope, today } = context;
  const photo = await standingPhoto(context, photo_id);
  if (!photo.ok) return photo;
  const { patient_id } = photo.value;
  if (purpose !== 'record') {
    const use = await photoUseOf(scope, patient_id, today);
    if ((purpose === 'teaching' ? use.for_teaching : use.for_publication) !== true)
      return fail(
        problem('photo-use-refused', `The patient has not agreed to photographs for ${purpose}, or took it back.`),
      );
  }
  const detail = { purpose };
  scope.audit({ action: 'photos.link', subject_kind: 'photo', subject_id: photo_id, patient_id, detail });
  return ok(linkTo(context, photo_id, purpose));
}

async function standingPhoto(context: StaffContext, photo_id: string): Promise<Result<PhotoOnTheWire, Problem>> {
  const photo = await photoOfPractice(context, photo_id);
  return photo.ok && photo.value.entered_in_error !== null ? fail(struckThrough()) : photo;
}

function struckThrough(): Problem {
  return problem('wrong-state', 'This photo was entered in error; it is shown and used no more.');
}
