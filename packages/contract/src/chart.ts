import { z } from 'zod';
import { endpoint, permission } from './endpoint.ts';
import { verdictShape } from './findings.ts';
import { patientShape } from './patients.ts';
import { clinicalDay, id, instant } from './wire.ts';

/** The hot read behind opening a patient: one statement, with an audit row of the look. */
export const readChart = endpoint({
  name: 'chart.read',
  method: 'GET',
  path: '/api/patients/:patient_id/chart',
  access: permission('chart.read'),
  summary: 'Everything the overview of a patient shows',
  params: z.strictObject({ patient_id: id }),
  response: z.strictObject({
    patient: patientShape.extend({ age: z.int() }),
    latest_assessment: z
      .strictObject({
        assessment_id: id,
        indication: z.string(),
        verdict: verdictShape,
        /** False where the practice had switched the rules off: the verdict says nothing, the decision does. */
        computed: z.boolean(),
        defer_until: clinicalDay.nullable(),
        assessed_on: clinicalDay,
        decision: z.string().nullable(),
        precautions: z.array(z.string()),
      })
      .nullable(),
    plan: z
      .strictObject({
        plan_id: id,
        indication: z.string(),
        goal: z.string(),
        state: z.string(),
        sessions_planned: z.int(),
        interval_days: z.int(),
      })
      .nullable(),
    sessions: z.array(
      z.strictObject({
        session_id: id,
        day: clinicalDay,
        number_in_series: z.int(),
        operator: z.string(),
        device: z.string().nullable(),
        cartridge_lot: z.string().nullable(),
        signed_at: instant.nullable(),
        /** Struck through: it counts for nothing. */
        entered_in_error: z.boolean(),
        zones: z.array(
          z.strictObject({
            zone: z.string(),
            depth_mm: z.number().nullable(),
            passes: z.int().nullable(),
            endpoint: z.string().nullable(),
          }),
        ),
      }),
    ),
    photos: z.array(z.strictObject({ photo_id: id, taken_at: instant, view: z.string() })),
    open_check_ins: z.int(),
    open_adverse_events: z.int(),
    consent_signed_at: instant.nullable(),
    next_appointment: z.strictObject({ day: clinicalDay, time: z.string().nullable(), kind: z.string() }).nullable(),
  }),
});
