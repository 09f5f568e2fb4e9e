import type { prepareConsent } from '@stipple/contract/consents';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { planOfPractice } from '../treatment-plans/plan-of-practice.ts';
import { preparedConsent } from './prepared-consent.ts';

export async function prepareConsentCommand(
  context: StaffContext,
  { params: { plan_id }, query: { language } }: InputOf<typeof prepareConsent>,
): Answer<typeof prepareConsent> {
  const plan = await planOfPractice(context.scope, plan_id);
  if (!plan.ok) return plan;
  const { patient_id } = plan.value;
  const action = 'consents.prepare';
  context.scope.audit({ action, subject_kind: 'treatment-plan', subject_id: plan_id, patient_id, detail: {} });
  return preparedConsent(context, plan.value, language ?? null);
}
