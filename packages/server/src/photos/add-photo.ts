import type { addPhoto } from '@stipple/contract/photos';
import type { BodyOf } from '@stipple/contract/endpoint';
import { problem, type Problem } from '@stipple/contract/problems';
import { findIndication, findZone } from '@stipple/engine/catalog';
import { fail, ok, type CalendarDate, type Result } from '@stipple/engine/kernel';
import { findPhotoView } from '@stipple/engine/photo-views';
import type { Scope } from '@stipple/record';
import { findPhotoFile } from '@stipple/record/photos/photo-file';
import { insertPhoto } from '@stipple/record/photos/photo';
import { photoUseOf } from '@stipple/record/photos/photo-use';
import { readSessionPatient } from '@stipple/record/photos/session-patient';
import { Temporal } from 'temporal-polyfill';
import { instantText } from '../access/practice-facts.ts';

/** A photo whose bytes are stored, and by whom it is put into whose record. */
export type PhotoToAdd = Omit<BodyOf<typeof addPhoto>, 'source'> & {
  readonly source: 'camera' | 'upload' | 'paired-phone';
  readonly patient_id: string;
  readonly taken_by: string;
  readonly staff_id: string;
};

/** A photo may be some minutes ahead: clocks of devices differ. */
const CLOCK_SLACK = { minutes: 10 };

/** Puts a photo into the record. Sent again with the same content it is the same photo; false: it was there before. */
export async function addPhotoToRecord(
  scope: Scope,
  now: Temporal.Instant,
  today: CalendarDate,
  photo: PhotoToAdd,
): Promise<Result<boolean, Problem>> {
  const known = demandKnownCodes(photo);
  if (!known.ok) return known;
  if (Temporal.Instant.compare(photo.taken_at, now.add(CLOCK_SLACK)) > 0)
    return fail(problem('invalid-request', 'A photo cannot have been taken in the future.', { errors: [AHEAD] }));
  const fits = await demandFitting(scope, today, photo);
  if (!fits.ok) return fits;
  const { taken_at, ...rest } = photo;
  const at = instantText(Temporal.Instant.from(taken_at));
  return ok(await insertPhoto(scope, { ...rest, taken_at: at, created_at: instantText(now) }));
}

const AHEAD = { field: 'taken_at', fault: 'lies in the future' };

function demandKnownCodes({ view, zone, indication }: PhotoToAdd): Result<true, Problem> {
  if (findPhotoView(view) === null) return fail(problem('unknown-code', `There is no view ${view}.`));
  if (zone !== null && findZone(zone) === null) return fail(problem('unknown-code', `There is no zone ${zone}.`));
  if (indication !== null && findIndication(indication) === null)
    return fail(problem('unknown-code', `There is no indication ${indication}.`));
  return ok(true);
}

async function demandFitting(scope: Scope, today: CalendarDate, photo: PhotoToAdd): Promise<Result<true, Problem>> {
  const { session_id, patient_id, sha256 } = photo;
  const session_patient = session_id === null ? patient_id : await readSessionPatient(scope, session_id);
  if (session_patient !== patient_id) return fail(problem('not-found', 'This patient has no such session.'));
  const { for_record } = await photoUseOf(scope, patient_id, today);
  if (for_record === false)
    return fail(
      problem('photo-use-refused', 'The patient has refused photographs for the record, or taken the consent back.'),
    );
  if ((await findPhotoFile(scope, sha256)) === null)
    return fail(problem('not-found', 'The bytes of this photo are not stored yet; send them first.'));
  return ok(true);
}
