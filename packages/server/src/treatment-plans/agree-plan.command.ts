import { problem, type Problem } from '@stipple/contract/problems';
import type { agreePlan } from '@stipple/contract/treatment-plans';
import { fail, ok, type Finding, type Result } from '@stipple/engine/kernel';
import { touchPatient } from '@stipple/record/patients/write-patient';
import { writeAgreement } from '@stipple/record/treatment-plans/write-plan';
import { requireLicence } from '../access/licensed.ts';
import { instantText } from '../access/practice-facts.ts';
import { isToTreat } from '../candidacy/decision-to-treat.ts';
import type { AssessmentOnTheWire } from '../candidacy/present-assessment.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { brokenLimits, checkedPlan } from './checked-plan.ts';
import { planGround } from './plan-ground.ts';
import { atVersion, inState, planOfPractice, stalePlan } from './plan-of-practice.ts';

/** Agreed by a licensed person with the patient: candidacy permits and was decided, and no limit is broken. */
export async function agreePlanCommand(
  context: StaffContext,
  { params: { plan_id }, body: { version } }: InputOf<typeof agreePlan>,
): Answer<typeof agreePlan> {
  const { scope, actor, now } = context;
  const licensed = requireLicence(actor, 'other');
  if (!licensed.ok) return licensed;
  const current = await planOfPractice(scope, plan_id);
  if (!current.ok) return current;
  const plan = current.value;
  const draft = inState(plan, 'draft');
  if (!draft.ok) return draft;
  const fresh = atVersion(plan, version);
  if (!fresh.ok) return fresh;
  const ground = await planGround(context, plan);
  if (!ground.ok) return ground;
  const mayTreat = demandDecisionToTreat(ground.value.assessment);
  if (!mayTreat.ok) return mayTreat;
  const { plan: asToday, findings } = checkedPlan(plan, ground.value);
  if (asToday.off_label !== plan.off_label) return fail(standingChanged(findings));
  const broken = brokenLimits(findings);
  if (broken.length > 0)
    return fail(problem('limit-broken', broken.map(({ text }) => text).join(' '), { extra: { findings: broken } }));
  const change = { plan_id, version, by: actor.display_name, at: instantText(now) };
  if (!(await writeAgreement(scope, change, findings))) return fail(stalePlan(plan));
  await touchPatient(scope, plan.patient_id, change.at);
  scope.audit({
    action: 'plans.agree',
    subject_kind: 'treatment-plan',
    subject_id: plan_id,
    patient_id: plan.patient_id,
    detail: { version: version + 1, assessment_id: plan.assessment_id, licence: actor.licence },
  });
  return planOfPractice(scope, plan_id);
}

/** The consent says whether a use is off-label: what was saved must be what holds on the day of the agreement. */
function standingChanged(findings: readonly Finding[]): Problem {
  const about = findings.filter(({ rule }) => rule.startsWith('off_label.'));
  const now = about.length > 0 ? about.map(({ text }) => text).join(' ') : 'It is cleared now.';
  const text = `Since the plan was saved it has changed whether the use is off-label. ${now} Save the plan again.`;
  return problem('limit-broken', text, { extra: { findings: about } });
}

function demandDecisionToTreat({ decision, permits_now, verdict }: AssessmentOnTheWire): Result<true, Problem> {
  const extra = { verdict, decision: decision?.decision ?? null };
  if (!permits_now) return fail(problem('verdict-forbids', `The assessment says ${verdict}.`, { extra }));
  if (decision === null)
    return fail(
      problem('verdict-forbids', 'The clinician’s decision on candidacy has not been signed yet.', { extra }),
    );
  if (isToTreat(decision.decision)) return ok(true);
  return fail(problem('verdict-forbids', `The clinician decided: ${decision.decision}.`, { extra }));
}
