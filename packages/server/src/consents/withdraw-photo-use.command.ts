import type { withdrawPhotoUse } from '@stipple/contract/consents';
import { problem } from '@stipple/contract/problems';
import { fail } from '@stipple/engine/kernel';
import { insertPhotoWithdrawal } from '@stipple/record/consents/write-consent';
import { touchPatient } from '@stipple/record/patients/write-patient';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { consentOfPractice } from './consent-of-practice.ts';

/** One use of photographs is taken back; what was signed stays beside it, and so do the other uses and the treatment. */
export async function withdrawPhotoUseCommand(
  { scope, actor, now, today }: StaffContext,
  { params: { consent_id }, body: { purpose, reason } }: InputOf<typeof withdrawPhotoUse>,
): Answer<typeof withdrawPhotoUse> {
  const consent = await consentOfPractice(scope, consent_id, today);
  if (!consent.ok) return consent;
  const { patient_id, photo_use } = consent.value;
  if (!photo_use[purpose]) return fail(problem('wrong-state', 'This use of photographs was never agreed to.'));
  const at = instantText(now);
  const by = { staff_id: actor.staff_id, by_name: actor.display_name };
  if (!(await insertPhotoWithdrawal(scope, { consent_id, purpose, reason, ...by, at })))
    return fail(problem('wrong-state', 'This use of photographs was taken back already.'));
  await touchPatient(scope, patient_id, at);
  scope.audit({
    action: 'consents.withdraw-photo-use',
    subject_kind: 'consent',
    subject_id: consent_id,
    patient_id,
    detail: { purpose },
  });
  return consentOfPractice(scope, consent_id, today);
}
