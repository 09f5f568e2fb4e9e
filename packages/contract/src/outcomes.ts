import { z } from 'zod';
import { endpoint, permission } from './endpoint.ts';
import { citationShape } from './findings.ts';
import { clinicalDay, entryCode, id, instant, longText, newId } from './wire.ts';

const occasion = z.enum(['baseline', 'session', 'review']);

export const outcomeShape = z.strictObject({
  outcome_id: id,
  patient_id: id,
  plan_id: id,
  scale: z.string(),
  items: z.record(z.string(), z.number()),
  score: z.number(),
  occasion,
  measured_on: clinicalDay,
  rated_by: z.string(),
  /** Through whom it came: a patient's rating may have been typed in by staff, or sent from the patient's own phone. */
  reported_by: z.enum(['staff', 'patient']),
  recorded_at: instant,
});

/** What a person gives: which scale, its items, when. */
export const readingGiven = {
  outcome_id: newId,
  scale: entryCode,
  items: z.record(entryCode, z.number()),
  occasion,
  measured_on: clinicalDay,
};

export const recordOutcome = endpoint({
  name: 'outcomes.record',
  method: 'POST',
  path: '/api/treatment-plans/:plan_id/outcomes',
  access: permission('outcomes.write'),
  summary: 'Record a reading of a scale; scored by the engine',
  params: z.strictObject({ plan_id: id }),
  body: z.strictObject(readingGiven),
  response: outcomeShape,
});

/** The course of one scale: readings in order of time, and the change from baseline to the latest. */
export const outcomeCourse = z.strictObject({
  scale: z.string(),
  readings: z.array(outcomeShape),
  change: z
    .strictObject({
      change: z.number(),
      direction: z.enum(['better', 'not-distinguishable', 'worse']),
      why: z.string(),
      sources: z.array(citationShape),
    })
    .nullable(),
});

/** A reading that the course asks for and has not got. */
export const readingDueShape = z.strictObject({
  scale: z.string(),
  occasion,
  due_on: clinicalDay.nullable(),
  session_number: z.int().nullable(),
  standing: z.enum(['due', 'ahead', 'missed']),
});

/** Why the review and the stop rule of a plan come up. */
export const reviewReasonShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['first-reading', 'final-reading']), since: clinicalDay }),
  z.strictObject({ kind: z.enum(['no-change', 'not-measured']), since: clinicalDay, sessions: z.int() }),
  z.strictObject({ kind: z.literal('adverse-event'), since: clinicalDay, event: z.string() }),
]);

const decision = z.enum(['go-on', 'change-plan', 'pause', 'end-course', 'refer']);

export const planReviewShape = z.strictObject({
  review_id: id,
  decision,
  text: z.string(),
  reasons: z.array(reviewReasonShape),
  stop_rule: z.string(),
  decided_on: clinicalDay,
  by: z.string(),
});

export const readOutcomes = endpoint({
  name: 'outcomes.read',
  method: 'GET',
  path: '/api/treatment-plans/:plan_id/outcomes',
  access: permission('chart.read'),
  summary: 'Each scale of the plan over time, with the session days, what is due, and the reviews of the plan',
  params: z.strictObject({ plan_id: id }),
  response: z.strictObject({
    courses: z.array(outcomeCourse),
    session_days: z.array(clinicalDay),
    review_due_on: clinicalDay.nullable(),
    due: z.array(readingDueShape),
    /** Reasons that no decision has answered yet; empty while nothing calls for the stop rule. */
    review_due: z.array(reviewReasonShape),
    stop_rule: z.string(),
    reviews: z.array(planReviewShape),
  }),
});

export const decidePlanReview = endpoint({
  name: 'outcomes.decide-review',
  method: 'POST',
  path: '/api/treatment-plans/:plan_id/reviews',
  access: permission('plans.agree'),
  summary: 'Record what was decided when the review and the stop rule of a plan came up',
  params: z.strictObject({ plan_id: id }),
  body: z.strictObject({ review_id: newId, decision, text: longText.min(3) }),
  response: planReviewShape,
});

/** For the first screen: whose readings are due with the visits of the day, and whose plan waits for its review. */
export const listOutcomesDue = endpoint({
  name: 'outcomes.list-due',
  method: 'GET',
  path: '/api/outcomes-due',
  access: permission('chart.read'),
  summary: 'Readings due with the visits of today, and plans whose review and stop rule have come up',
  response: z.strictObject({
    readings: z.array(
      z.strictObject({ patient_id: id, patient_name: z.string(), plan_id: id, due: z.array(readingDueShape) }),
    ),
    reviews: z.array(
      z.strictObject({ patient_id: id, patient_name: z.string(), plan_id: id, reasons: z.array(reviewReasonShape) }),
    ),
  }),
});
