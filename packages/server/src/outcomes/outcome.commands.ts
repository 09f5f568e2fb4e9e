import type { readOutcomes, recordOutcome } from '@stipple/contract/outcomes';
import { problem, type FieldFault } from '@stipple/contract/problems';
import { findOutcomeScale, outcomeScales } from '@stipple/engine/catalog';
import { fail, ok } from '@stipple/engine/kernel';
import { scoreFaults, scoreOutcome } from '@stipple/engine/outcome';
import { findMeasuredPlan, insertOutcome, listOutcomesOfPlan, type OutcomeRow } from '@stipple/record/outcomes/outcome';
import { instantText } from '../access/practice-facts.ts';
import { demandKnownCodes } from '../candidacy/known-codes.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { outcomeCourses, reviewDueOn } from './outcome-courses.ts';

/** A reading on a named scale at a stated time; the engine scores it, so that no sum is typed by hand. */
export async function recordOutcomeCommand(
  { scope, actor, now, today }: StaffContext,
  { params: { plan_id }, body }: InputOf<typeof recordOutcome>,
): Answer<typeof recordOutcome> {
  const known = demandKnownCodes([{ field: 'scale', code: body.scale, known: outcomeScales }]);
  if (!known.ok) return known;
  if (body.measured_on > today) return fail(invalid('measured_on', 'lies in the future'));
  const faults = scoreFaults(body.scale, body.items).map(({ item, fault }) => ({ field: `items.${item}`, fault }));
  const score = scoreOutcome(body.scale, body.items);
  if (!score.ok) return fail(invalidItems(faults));
  const plan = await findMeasuredPlan(scope, plan_id);
  if (plan === null) return fail(problem('not-found', 'This practice has no such treatment plan.'));
  const outcome: OutcomeRow = {
    ...body,
    plan_id,
    patient_id: plan.patient_id,
    score: score.value,
    rated_by: findOutcomeScale(body.scale)?.rated_by === 'patient' ? 'Patient' : actor.display_name,
    recorded_at: instantText(now),
  };
  if (!(await insertOutcome(scope, outcome, actor.staff_id)))
    return fail(problem('id-already-used', 'There is a reading with this identifier.'));
  const { outcome_id, patient_id, scale, occasion, measured_on } = outcome;
  scope.audit({
    action: 'outcomes.record',
    subject_kind: 'outcome',
    subject_id: outcome_id,
    patient_id,
    detail: { plan_id, scale, occasion, measured_on },
  });
  return ok(outcome);
}

export async function readOutcomesCommand(
  { scope }: StaffContext,
  { params: { plan_id } }: InputOf<typeof readOutcomes>,
): Answer<typeof readOutcomes> {
  const [plan, readings] = await Promise.all([findMeasuredPlan(scope, plan_id), listOutcomesOfPlan(scope, plan_id)]);
  if (plan === null) return fail(problem('not-found', 'This practice has no such treatment plan.'));
  const { patient_id, session_days } = plan;
  scope.audit({ action: 'outcomes.read', subject_kind: 'treatment-plan', subject_id: plan_id, patient_id, detail: {} });
  const courses = outcomeCourses(plan, readings);
  return ok({ courses, session_days, review_due_on: reviewDueOn(plan, readings) });
}

/** Every item at once, so that a form is not sent in vain again and again. */
function invalidItems(errors: readonly FieldFault[]) {
  const fields = errors.map(({ field }) => field).join(', ');
  return problem('invalid-request', `Not as expected: ${fields}.`, { errors });
}

function invalid(field: string, fault: string) {
  return problem('invalid-request', `Not as expected: ${field}.`, { errors: [{ field, fault }] });
}
