import type { listPhotos, readPhotoSet } from '@stipple/contract/photos';
import { problem, type Problem } from '@stipple/contract/problems';
import { findIndication } from '@stipple/engine/catalog';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { photoViews, photoViewsFor, type PhotoView } from '@stipple/engine/photo-views';
import { isSamePerson } from '@stipple/record/patient-merge/same-person';
import type { Scope } from '@stipple/record';
import { listPhotoRows } from '@stipple/record/photos/photo';
import { listPhotoSkips, type PhotoSkipRow } from '@stipple/record/photos/photo-skip';
import { photoUseOf } from '@stipple/record/photos/photo-use';
import { readSessionViews } from '@stipple/record/photos/session-patient';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { patientOfPractice } from '../patients/patient-of-practice.ts';
import { presentPhoto, type PhotoOnTheWire } from './present-photo.ts';

export async function listPhotosCommand(
  context: StaffContext,
  { params: { patient_id } }: InputOf<typeof listPhotos>,
): Answer<typeof listPhotos> {
  const { scope, today } = context;
  const patient = await patientOfPractice(scope, patient_id);
  if (!patient.ok) return patient;
  const rows = await listPhotoRows(scope, patient_id);
  const photo_use = await photoUseOf(scope, patient_id, today);
  scope.audit({ action: 'photos.list', subject_kind: 'patient', subject_id: patient_id, patient_id, detail: {} });
  return ok({ photos: rows.map((row) => presentPhoto(context, row)), photo_use });
}

/** The views that this session (or this indication) asks for, in order, each with the photo to match. */
export async function readPhotoSetCommand(
  context: StaffContext,
  { params: { patient_id }, query }: InputOf<typeof readPhotoSet>,
): Answer<typeof readPhotoSet> {
  const { scope, today } = context;
  const patient = await patientOfPractice(scope, patient_id);
  if (!patient.ok) return patient;
  const set = await whatToTake(scope, patient_id, query);
  if (!set.ok) return set;
  const { session_id, indication, views } = set.value;
  const [rows, skips] = [await listPhotoRows(scope, patient_id), await listPhotoSkips(scope, patient_id)];
  const photos = rows.map((row) => presentPhoto(context, row)).filter((photo) => photo.entered_in_error === null);
  const photo_use = await photoUseOf(scope, patient_id, today);
  const detail = { session_id, indication };
  scope.audit({ action: 'photos.read-set', subject_kind: 'patient', subject_id: patient_id, patient_id, detail });
  const shown = views.map((view) => presentView(view, photos, skips, session_id));
  return ok({ session_id, indication, photo_use, views: shown });
}

type Set = {
  readonly session_id: string | null;
  readonly indication: string | null;
  readonly views: readonly PhotoView[];
};

/** The zones of the session decide, then those of the indication; without either, all views of the face. */
async function whatToTake(
  scope: Scope,
  patient_id: string,
  query: InputOf<typeof readPhotoSet>['query'],
): Promise<Result<Set, Problem>> {
  const { session_id = null } = query;
  const session = session_id === null ? null : await readSessionViews(scope, session_id);
  if (session_id !== null && (session === null || !(await isSamePerson(scope, session.patient_id, patient_id))))
    return fail(problem('not-found', 'This patient has no such session.'));
  const indication = query.indication ?? session?.indication ?? null;
  const entry = indication === null ? null : findIndication(indication);
  if (indication !== null && entry === null)
    return fail(problem('unknown-code', `There is no indication ${indication}.`));
  const zones = session !== null && session.zones.length > 0 ? session.zones : (entry?.zones ?? []);
  const views = zones.length > 0 ? photoViewsFor(zones) : photoViews.filter(({ code }) => code.startsWith('face-'));
  return ok({ session_id, indication, views });
}

function presentView(
  { code, name, instruction, pose, sign_off }: PhotoView,
  photos: readonly PhotoOnTheWire[],
  skips: readonly PhotoSkipRow[],
  session_id: string | null,
) {
  const ofView = photos.filter((photo) => photo.view === code);
  const skip = skips.find((one) => one.view === code && one.session_id === session_id && session_id !== null);
  return {
    view: code,
    name,
    instruction,
    pose,
    sign_off,
    baseline: ofView.find(({ is_baseline }) => is_baseline) ?? null,
    taken: session_id === null ? ofView : ofView.filter((photo) => photo.session_id === session_id),
    skipped: skip === undefined ? null : presentSkip(skip),
  };
}

export function presentSkip({ skip_id, reason, by_name, at }: PhotoSkipRow) {
  return { skip_id, reason, by: by_name, at };
}
