import { z } from 'zod';
import { appointmentShape } from './appointments.ts';
import { endpoint, permission } from './endpoint.ts';
import { verdictShape } from './findings.ts';
import { clinicalDay, id, instant } from './wire.ts';

/** The first screen. Clinical columns are null for a role that may not read charts. */
export const readToday = endpoint({
  name: 'today.read',
  method: 'GET',
  path: '/api/today',
  access: permission('patients.read'),
  summary: 'Who comes today, whose review is due, what waits in the inbox, and whether the backup is fresh',
  query: z.strictObject({ day: clinicalDay.optional() }),
  response: z.strictObject({
    day: clinicalDay,
    now: instant,
    appointments: z.array(
      appointmentShape.extend({
        patient_name: z.string(),
        birth_date: clinicalDay,
        age: z.int(),
        verdict: verdictShape.nullable(),
        plan_id: id.nullable(),
        session_id: id.nullable(),
        session_number: z.int().nullable(),
        sessions_planned: z.int().nullable(),
      }),
    ),
    reviews_due: z.array(
      z.strictObject({ patient_id: id, patient_name: z.string(), plan_id: id, due_on: clinicalDay }),
    ),
    inbox: z
      .strictObject({ emergency: z.int(), to_read: z.int(), same_day: z.int(), contact: z.int(), self_care: z.int() })
      .nullable(),
    unsigned_sessions: z.array(
      z.strictObject({ session_id: id, patient_id: id, patient_name: z.string(), day: clinicalDay }),
    ),
    backup_overdue: z.boolean(),
  }),
});
