import type { answerReading } from '@stipple/contract/portal-outcomes';
import { problem, type Problem } from '@stipple/contract/problems';
import { findOutcomeScale, type OutcomeScaleEntry } from '@stipple/engine/catalog';
import { daysBetween, fail, ok, type Result } from '@stipple/engine/kernel';
import { listFollowedPlans, type MeasuredPlan } from '@stipple/record/outcomes/measured-plan';
import type { Answer, InputOf } from '../http/bind.ts';
import type { PatientContext } from '../http/contexts.ts';
import { dueOf } from '../outcomes/outcome-courses.ts';
import { patientReadingsDue } from '../outcomes/patient-readings-due.ts';
import { recordReading } from '../outcomes/record-reading.ts';

/** What the patient is asked to rate today, with its items. */
export async function readingsToAsk({ scope, patient_id, today }: PatientContext) {
  const due = await patientReadingsDue(scope, patient_id, today);
  return due.flatMap(({ plan_id, scale, occasion }) => {
    const entry = findOutcomeScale(scale);
    return entry === null || !isAskable(entry) ? [] : [{ plan_id, occasion, ...shownScale(entry) }];
  });
}

/** A rating that was given without a connection may arrive some days later. Ours, awaiting a practice's own. */
const LATE_DAYS = 14;

export async function answerReadingCommand(
  context: PatientContext,
  { body: { plan_id, ...given } }: InputOf<typeof answerReading>,
): Answer<typeof answerReading> {
  const { scope, patient_id } = context;
  const plan = (await listFollowedPlans(scope, patient_id)).find((one) => one.plan_id === plan_id);
  if (plan === undefined) return fail(problem('not-found', 'There is no such plan.'));
  const asked = demandAsked(context, plan, given);
  if (!asked.ok) return asked;
  const recorded = await recordReading(context, plan, given, { reported_by: 'patient' });
  if (!recorded.ok) return recorded;
  const { outcome_id, scale, occasion, measured_on } = recorded.value;
  scope.audit({
    action: 'portal.answer-reading',
    subject_kind: 'outcome',
    subject_id: outcome_id,
    patient_id,
    detail: { plan_id, scale, occasion, measured_on },
  });
  return ok({ done: true });
}

type Given = Omit<InputOf<typeof answerReading>['body'], 'plan_id'>;

/** Only what the plan asked for on the day on which it was rated: that day counts, not its arrival. */
function demandAsked({ today }: PatientContext, plan: MeasuredPlan, given: Given): Result<true, Problem> {
  const { scale, occasion, measured_on } = given;
  if (measured_on > today || daysBetween(measured_on, today) > LATE_DAYS) return fail(notAsked());
  const entry = findOutcomeScale(scale);
  if (entry === null || scale !== plan.patient_measure || !isAskable(entry)) return fail(notAsked());
  if (occasion === 'baseline') return isBaselineOpen(plan, given) ? ok(true) : fail(notAsked());
  const due = dueOf(plan, measured_on).filter(({ standing }) => standing === 'due');
  return due.some((one) => one.scale === scale && one.occasion === occasion) ? ok(true) : fail(notAsked());
}

/** A first session that was signed meanwhile does not undo what was rated before it. */
function isBaselineOpen({ sessions, readings }: MeasuredPlan, { scale, measured_on }: Given): boolean {
  const first = sessions[0];
  const isTaken = readings.some((reading) => reading.scale === scale && reading.occasion === 'baseline');
  return !isTaken && (first === undefined || measured_on <= first.day);
}

function notAsked(): Problem {
  return problem('wrong-state', 'This is not asked now, or it was answered before.');
}

/** Scales with licensed items are scored on their own form and typed in by the practice. */
function isAskable({ rated_by, scoring }: OutcomeScaleEntry): boolean {
  return rated_by === 'patient' && scoring.kind !== 'typed-total';
}

function shownScale({ code, name, items }: OutcomeScaleEntry) {
  return { scale: code, name, items: items.map((item) => ({ code: item.code, label: item.label, rated: item.rated })) };
}
