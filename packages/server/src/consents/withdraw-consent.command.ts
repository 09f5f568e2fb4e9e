import type { withdrawConsent } from '@stipple/contract/consents';
import { problem } from '@stipple/contract/problems';
import { fail } from '@stipple/engine/kernel';
import { insertWithdrawal } from '@stipple/record/consents/write-consent';
import { touchPatient } from '@stipple/record/patients/write-patient';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { consentOfPractice } from './consent-of-practice.ts';

/** The withdrawal stands beside the signed text, which stays as it is. */
export async function withdrawConsentCommand(
  { scope, actor, now, today }: StaffContext,
  { params: { consent_id }, body: { reason } }: InputOf<typeof withdrawConsent>,
): Answer<typeof withdrawConsent> {
  const consent = await consentOfPractice(scope, consent_id, today);
  if (!consent.ok) return consent;
  const { patient_id, plan_id } = consent.value;
  const at = instantText(now);
  const by = { staff_id: actor.staff_id, by_name: actor.display_name };
  if (!(await insertWithdrawal(scope, { consent_id, reason, ...by, at })))
    return fail(problem('wrong-state', 'This consent was withdrawn already.'));
  await touchPatient(scope, patient_id, at);
  scope.audit({
    action: 'consents.withdraw',
    subject_kind: 'consent',
    subject_id: consent_id,
    patient_id,
    detail: { plan_id },
  });
  return consentOfPractice(scope, consent_id, today);
}
