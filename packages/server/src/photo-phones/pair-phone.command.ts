import type { closePhone, pairPhone } from '@stipple/contract/photo-phones';
import { problem } from '@stipple/contract/problems';
import { findIndication } from '@stipple/engine/catalog';
import { fail, ok } from '@stipple/engine/kernel';
import { closePhotoPhone, insertPhotoPhone } from '@stipple/record/photos/photo-phone';
import { readSessionPatient } from '@stipple/record/photos/session-patient';
import { secretHash } from '../access/patient-session.ts';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { carried, newSecret } from '../identity/carried-secret.ts';
import { demandReachable } from '../patient-links/demand-reachable.ts';
import { patientOfPractice } from '../patients/patient-of-practice.ts';

/** Time to lift the phone and point it at the code. `default` */
const MINUTES_TO_OPEN = 5;

/** A link for one phone, shown as a QR code. Its secret is answered here and kept nowhere. */
export async function pairPhoneCommand(
  context: StaffContext,
  { params: { patient_id }, body: { phone_id, session_id, indication } }: InputOf<typeof pairPhone>,
): Answer<typeof pairPhone> {
  const { scope, actor, now, deps, practice } = context;
  const patient = await patientOfPractice(scope, patient_id);
  if (!patient.ok) return patient;
  const reachable = demandReachable(context);
  if (!reachable.ok) return reachable;
  if (session_id !== null && (await readSessionPatient(scope, session_id)) !== patient_id)
    return fail(problem('not-found', 'This patient has no such session.'));
  if (indication !== null && findIndication(indication) === null)
    return fail(problem('unknown-code', `There is no indication ${indication}.`));
  const secret = newSecret();
  const expires_at = instantText(now.add({ minutes: MINUTES_TO_OPEN }));
  const phone = { phone_id, patient_id, session_id, indication, staff_id: actor.staff_id, by_name: actor.display_name };
  const times = { created_at: instantText(now), expires_at };
  if (!(await insertPhotoPhone(scope, { ...phone, ...times, link_hash: secretHash(secret) })))
    return fail(problem('id-already-used', 'There is a paired phone with this identifier.'));
  const detail = { session_id };
  scope.audit({ action: 'photo-phones.pair', subject_kind: 'photo-phone', subject_id: phone_id, patient_id, detail });
  return ok({ phone_id, url: `${deps.config.origin}/photos/${carried(practice.practice_id, secret)}`, expires_at });
}

export async function closePhoneCommand(
  { scope, now }: StaffContext,
  { params: { phone_id } }: InputOf<typeof closePhone>,
): Answer<typeof closePhone> {
  const phone = await closePhotoPhone(scope, phone_id, instantText(now));
  if (phone === null) return fail(problem('not-found', 'This practice has no such paired phone.'));
  const { patient_id } = phone;
  scope.audit({
    action: 'photo-phones.close',
    subject_kind: 'photo-phone',
    subject_id: phone_id,
    patient_id,
    detail: {},
  });
  return ok({ done: true });
}
