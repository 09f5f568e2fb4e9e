import type { decidePlanReview, listOutcomesDue, readOutcomes, recordOutcome } from '@stipple/contract/outcomes';
import { problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import { findMeasuredPlan, listPlansToLookAt } from '@stipple/record/outcomes/measured-plan';
import { insertPlanReview, type NewPlanReview } from '@stipple/record/outcomes/plan-review';
import { requireLicence } from '../access/licensed.ts';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { dueOf, outcomeCourses, reviewDueOn, reviewReasons, signedDays } from './outcome-courses.ts';
import { recordReading } from './record-reading.ts';

/** More are not on one screen: whoever comes today first, then what came up last. */
const LOOKED_AT = 150;

const noSuchPlan = () => problem('not-found', 'This practice has no such treatment plan.');

export async function recordOutcomeCommand(
  context: StaffContext,
  { params: { plan_id }, body }: InputOf<typeof recordOutcome>,
): Answer<typeof recordOutcome> {
  const { scope, actor } = context;
  const plan = await findMeasuredPlan(scope, plan_id);
  if (plan === null) return fail(noSuchPlan());
  const from = { reported_by: 'staff', staff_id: actor.staff_id, name: actor.display_name } as const;
  const recorded = await recordReading(context, plan, body, from);
  if (!recorded.ok) return recorded;
  const { outcome_id, patient_id, scale, occasion, measured_on } = recorded.value;
  scope.audit({
    action: 'outcomes.record',
    subject_kind: 'outcome',
    subject_id: outcome_id,
    patient_id,
    detail: { plan_id, scale, occasion, measured_on },
  });
  return recorded;
}

export async function readOutcomesCommand(
  { scope, today }: StaffContext,
  { params: { plan_id } }: InputOf<typeof readOutcomes>,
): Answer<typeof readOutcomes> {
  const plan = await findMeasuredPlan(scope, plan_id);
  if (plan === null) return fail(noSuchPlan());
  const { patient_id, stop_rule, reviews } = plan;
  scope.audit({ action: 'outcomes.read', subject_kind: 'treatment-plan', subject_id: plan_id, patient_id, detail: {} });
  return ok({
    courses: outcomeCourses(plan),
    session_days: signedDays(plan),
    review_due_on: reviewDueOn(plan),
    due: dueOf(plan, today),
    review_due: reviewReasons(plan, today),
    stop_rule,
    reviews,
  });
}

/** The reasons that stood are kept with the decision, so that it can be read years later. */
export async function decidePlanReviewCommand(
  { scope, actor, now, today }: StaffContext,
  { params: { plan_id }, body }: InputOf<typeof decidePlanReview>,
): Answer<typeof decidePlanReview> {
  const licensed = requireLicence(actor, 'other');
  if (!licensed.ok) return licensed;
  const plan = await findMeasuredPlan(scope, plan_id);
  if (plan === null) return fail(noSuchPlan());
  if (plan.state !== 'agreed')
    return fail(problem('wrong-state', `The plan is ${plan.state}, not agreed.`, { extra: { state: plan.state } }));
  const shown = {
    ...body,
    reasons: reviewReasons(plan, today),
    stop_rule: plan.stop_rule,
    decided_on: today,
    by: actor.display_name,
  };
  const { patient_id } = plan;
  const kept: NewPlanReview = { ...shown, plan_id, patient_id, staff_id: actor.staff_id, at: instantText(now) };
  if (!(await insertPlanReview(scope, kept)))
    return fail(problem('id-already-used', 'There is a review with this identifier.'));
  scope.audit({
    action: 'outcomes.decide-review',
    subject_kind: 'treatment-plan',
    subject_id: plan_id,
    patient_id,
    detail: { review_id: body.review_id, decision: body.decision, because: shown.reasons.map(({ kind }) => kind) },
  });
  return ok(shown);
}

export async function listOutcomesDueCommand({ scope, today }: StaffContext): Answer<typeof listOutcomesDue> {
  const plans = await listPlansToLookAt(scope, today, LOOKED_AT);
  scope.audit({
    action: 'outcomes.list-due',
    subject_kind: 'practice',
    subject_id: scope.practice_id,
    patient_id: null,
    detail: {},
  });
  const of = plans.map((plan) => {
    const { patient_id, patient_name, plan_id, comes } = plan;
    const due = comes ? dueOf(plan, today).filter(({ standing }) => standing === 'due') : [];
    return { patient: { patient_id, patient_name, plan_id }, due, reasons: reviewReasons(plan, today) };
  });
  return ok({
    readings: of.filter(({ due }) => due.length > 0).map(({ patient, due }) => ({ ...patient, due })),
    reviews: of.filter(({ reasons }) => reasons.length > 0).map(({ patient, reasons }) => ({ ...patient, reasons })),
  });
}
