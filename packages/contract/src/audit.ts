import { z } from 'zod';
import { endpoint, permission } from './endpoint.ts';
import { clinicalDay, id, instant } from './wire.ts';

export const auditEvent = z.strictObject({
  audit_id: id,
  at: instant,
  actor_kind: z.enum(['staff', 'patient', 'job']),
  actor_name: z.string(),
  action: z.string(),
  subject_kind: z.string(),
  subject_id: z.string(),
  patient_id: id.nullable(),
  patient_name: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
  sealed: z.boolean(),
});

export const readAudit = endpoint({
  name: 'audit.read',
  method: 'GET',
  path: '/api/audit',
  access: permission('audit.read'),
  summary: 'Who saw and did what, newest first',
  query: z.strictObject({
    patient_id: id.optional(),
    staff_id: id.optional(),
    action: z.string().max(80).optional(),
    from: clinicalDay.optional(),
    until: clinicalDay.optional(),
    /** Continue after this event. */
    after: id.optional(),
  }),
  response: z.strictObject({ events: z.array(auditEvent), next: id.nullable() }),
});

export const verifyAudit = endpoint({
  name: 'audit.verify',
  method: 'POST',
  path: '/api/audit/verification',
  access: permission('audit.read'),
  summary: 'Seal what is not sealed yet and walk the whole chain',
  response: z.strictObject({
    intact: z.boolean(),
    events: z.int(),
    seals: z.int(),
    unsealed: z.int(),
    first_break: z.string().nullable(),
    verified_at: instant,
  }),
});
