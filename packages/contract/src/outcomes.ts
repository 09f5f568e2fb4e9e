import { z } from 'zod';
import { endpoint, permission } from './endpoint.ts';
import { citationShape } from './findings.ts';
import { clinicalDay, entryCode, id, instant, newId } from './wire.ts';

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
  recorded_at: instant,
});

export const recordOutcome = endpoint({
  name: 'outcomes.record',
  method: 'POST',
  path: '/api/treatment-plans/:plan_id/outcomes',
  access: permission('outcomes.write'),
  summary: 'Record a reading of a scale; scored by the engine',
  params: z.strictObject({ plan_id: id }),
  body: z.strictObject({
    outcome_id: newId,
    scale: entryCode,
    items: z.record(entryCode, z.number()),
    occasion,
    measured_on: clinicalDay,
  }),
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

export const readOutcomes = endpoint({
  name: 'outcomes.read',
  method: 'GET',
  path: '/api/treatment-plans/:plan_id/outcomes',
  access: permission('chart.read'),
  summary: 'Each scale of the plan over time, with the session days',
  params: z.strictObject({ plan_id: id }),
  response: z.strictObject({
    courses: z.array(outcomeCourse),
    session_days: z.array(clinicalDay),
    review_due_on: clinicalDay.nullable(),
  }),
});
