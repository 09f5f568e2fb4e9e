import type { decideCandidacy } from '@stipple/contract/candidacy';
import { problem } from '@stipple/contract/problems';
import { fail } from '@stipple/engine/kernel';
import { insertDecision } from '@stipple/record/candidacy/judgements';
import { touchPatient } from '@stipple/record/patients/write-patient';
import { requireLicence } from '../access/licensed.ts';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { assessmentOfPractice } from './assessment-of-practice.ts';
import { isToTreat } from './decision-to-treat.ts';

/**
 * The clinician’s signed decision. To treat, the assessment has to permit; not to treat is always open. Where the practice
 * has switched the rules off, the decision stands on the clinician’s own reading of the answers.
 */
export async function decideCandidacyCommand(
  { scope, actor, now, today }: StaffContext,
  { params: { assessment_id }, body: { decision, text } }: InputOf<typeof decideCandidacy>,
): Answer<typeof decideCandidacy> {
  const licensed = requireLicence(actor, 'other');
  if (!licensed.ok) return licensed;
  const assessment = await assessmentOfPractice(scope, assessment_id, today);
  if (!assessment.ok) return assessment;
  const { patient_id, verdict, computed, permits_now } = assessment.value;
  if (computed && isToTreat(decision) && !permits_now)
    return fail(problem('verdict-forbids', `The assessment says ${verdict}.`, { extra: { verdict } }));
  const signed_at = instantText(now);
  const by = { staff_id: actor.staff_id, by_name: actor.display_name };
  await insertDecision(scope, { decision_id: newUuidV7(), assessment_id, decision, text, ...by, signed_at });
  await touchPatient(scope, patient_id, signed_at);
  scope.audit({
    action: 'candidacy.decide',
    subject_kind: 'assessment',
    subject_id: assessment_id,
    patient_id,
    detail: { decision, verdict: computed ? verdict : null },
  });
  return assessmentOfPractice(scope, assessment_id, today);
}
