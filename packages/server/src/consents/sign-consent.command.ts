import type { signConsent } from '@stipple/contract/consents';
import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { insertConsent } from '@stipple/record/consents/write-consent';
import { touchPatient } from '@stipple/record/patients/write-patient';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { inState, planOfPractice } from '../treatment-plans/plan-of-practice.ts';
import { consentOfPractice } from './consent-of-practice.ts';
import { preparedConsent, type PreparedConsent } from './prepared-consent.ts';

/** Only what is on the screen now can be signed: a text or a risk that changed since is shown again first. */
export async function signConsentCommand(
  context: StaffContext,
  { params: { plan_id }, body }: InputOf<typeof signConsent>,
): Answer<typeof signConsent> {
  const { scope, actor, now, today } = context;
  const plan = await planOfPractice(scope, plan_id);
  if (!plan.ok) return plan;
  const agreed = inState(plan.value, 'agreed');
  if (!agreed.ok) return agreed;
  const prepared = await preparedConsent(context, plan.value, body.language);
  if (!prepared.ok) return prepared;
  const shown = demandShownAsPrepared(body, prepared.value);
  if (!shown.ok) return shown;
  const { title, sections, photo_question, expires_on } = prepared.value;
  const { patient_id } = plan.value;
  const taken = { taken_by: actor.display_name, signed_at: instantText(now) };
  const consent = { ...body, patient_id, plan_id, title, sections, photo_question, expires_on, ...taken };
  if (!(await insertConsent(scope, { ...consent, staff_id: actor.staff_id })))
    return fail(problem('id-already-used', 'A consent with this identifier exists already.'));
  await touchPatient(scope, patient_id, taken.signed_at);
  scope.audit({
    action: 'consents.sign',
    subject_kind: 'consent',
    subject_id: body.consent_id,
    patient_id,
    detail: {
      plan_id,
      text_version: body.text_version,
      language: body.language,
      signature: body.signature.kind,
      photo_use: body.photo_use,
    },
  });
  return consentOfPractice(scope, body.consent_id, today);
}

function demandShownAsPrepared(
  shown: Pick<PreparedConsent, 'text_version' | 'language' | 'risk_lines'>,
  prepared: PreparedConsent,
): Result<true, Problem> {
  const isSameText = shown.text_version === prepared.text_version && shown.language === prepared.language;
  const areSameRisks = JSON.stringify(shown.risk_lines) === JSON.stringify(prepared.risk_lines);
  if (isSameText && areSameRisks) return ok(true);
  const extra = { text_version: prepared.text_version, risk_lines: prepared.risk_lines };
  const what = isSameText ? 'risks' : 'text';
  return fail(
    problem('wrong-state', `The ${what} changed since it was shown; show it again before signing.`, { extra }),
  );
}
