import type { addPhoto } from '@stipple/contract/photos';
import { problem } from '@stipple/contract/problems';
import { fail } from '@stipple/engine/kernel';
import { touchPatient } from '@stipple/record/patients/write-patient';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { patientOfPractice } from '../patients/patient-of-practice.ts';
import { addPhotoToRecord } from './add-photo.ts';
import { photoOfPractice } from './present-photo.ts';

export async function addPhotoCommand(
  context: StaffContext,
  { params: { patient_id }, body }: InputOf<typeof addPhoto>,
): Answer<typeof addPhoto> {
  const { scope, actor, now, today } = context;
  const patient = await patientOfPractice(scope, patient_id);
  if (!patient.ok) return patient;
  const by = { taken_by: actor.display_name, staff_id: actor.staff_id };
  const added = await addPhotoToRecord(scope, now, today, { ...body, patient_id, ...by });
  if (!added.ok) return added;
  if (!added.value) return fail(problem('id-already-used', 'There is a photo with this identifier.'));
  await touchPatient(scope, patient_id, instantText(now));
  const { photo_id, view, session_id, source, sha256 } = body;
  scope.audit({
    action: 'photos.add',
    subject_kind: 'photo',
    subject_id: photo_id,
    patient_id,
    detail: { view, session_id, source, sha256 },
  });
  return photoOfPractice(context, photo_id);
}
