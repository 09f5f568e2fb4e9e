import type { overrideFinding } from '@stipple/contract/candidacy';
import { problem, type Problem } from '@stipple/contract/problems';
import { fail, licenceCovers, ok, type Licence, type Result } from '@stipple/engine/kernel';
import { insertOverride } from '@stipple/record/candidacy/judgements';
import { touchPatient } from '@stipple/record/patients/write-patient';
import { requireLicence } from '../access/licensed.ts';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { assessmentOfPractice } from './assessment-of-practice.ts';
import type { AssessmentOnTheWire } from './present-assessment.ts';

/** Sets one finding aside, once, by somebody whose licence the finding names. The finding stays in the record. */
export async function overrideFindingCommand(
  { scope, actor, now, today }: StaffContext,
  { params: { assessment_id }, body: { rule, reason, text } }: InputOf<typeof overrideFinding>,
): Answer<typeof overrideFinding> {
  const assessment = await assessmentOfPractice(scope, assessment_id, today);
  if (!assessment.ok) return assessment;
  const needed = licenceForRule(assessment.value, rule);
  if (!needed.ok) return needed;
  const licensed = requireLicence(actor, needed.value);
  if (!licensed.ok) return licensed;
  const at = instantText(now);
  const by = { staff_id: actor.staff_id, by_name: actor.display_name, licence: actor.licence ?? needed.value };
  const override = { override_id: newUuidV7(), assessment_id, rule, reason, text, ...by, at };
  if (!(await insertOverride(scope, override)))
    return fail(problem('wrong-state', 'This finding was overridden already.'));
  await touchPatient(scope, assessment.value.patient_id, at);
  scope.audit({
    action: 'candidacy.override',
    subject_kind: 'assessment',
    subject_id: assessment_id,
    patient_id: assessment.value.patient_id,
    detail: { rule, reason, licence: by.licence, override_id: override.override_id },
  });
  return assessmentOfPractice(scope, assessment_id, today);
}

/** The licence that covers every finding of the rule: a rule may have spoken more than once, of several zones. */
function licenceForRule(assessment: AssessmentOnTheWire, rule: string): Result<Licence, Problem> {
  const findings = assessment.findings.filter((finding) => finding.rule === rule);
  if (findings.length === 0) return fail(problem('not-found', 'This assessment has no finding of that rule.'));
  const needed = findings.map((finding) => finding.overridable_by).filter((licence) => licence !== null);
  const [first] = needed;
  if (first === undefined || needed.length < findings.length)
    return fail(problem('not-overridable', 'Nobody may override this finding.', { extra: { rule } }));
  return ok(needed.reduce((widest, licence) => (licenceCovers(licence, widest) ? licence : widest), first));
}
