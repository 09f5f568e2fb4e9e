import { z } from 'zod';
import { endpoint, permission } from './endpoint.ts';
import { clinicalDay, done, id, instant, newId } from './wire.ts';

const hold = z.strictObject({ hold_id: id, reason: z.string(), by: z.string(), at: instant });

/** A person's record and the day from which it may be erased. */
const keptRecord = z.strictObject({
  patient_id: id,
  patient_name: z.string(),
  birth_date: clinicalDay,
  last_entry_on: clinicalDay,
  kept_until: clinicalDay,
  /** At the last entry: such a record is kept longer. */
  was_minor: z.boolean(),
  hold: hold.nullable(),
});

/** What stays of an erasure: nothing about the person. */
const pastErasure = z.strictObject({
  erasure_id: id,
  erased_at: instant,
  by: z.string(),
  reason: z.string(),
  last_entry_on: clinicalDay,
  kept_until: clinicalDay,
  rows: z.int(),
  audit_events: z.int(),
  photos: z.int(),
  /** Null while the photo store could not be reached: it is tried again. */
  photos_gone_at: instant.nullable(),
});

const rule = z.strictObject({ years: z.int(), minors_until_age: z.int() });

export const listRetention = endpoint({
  name: 'retention.list',
  method: 'GET',
  path: '/api/retention',
  access: permission('retention.manage'),
  summary: 'Records whose time has run out, records that are held, and what was erased before',
  response: z.strictObject({
    rule,
    /** At most 200, the longest overdue first. */
    run_out: z.array(keptRecord),
    held: z.array(keptRecord),
    erasures: z.array(pastErasure),
    /** Backups that still hold what was erased after them: the oldest and the newest, and how many are kept. */
    backups: z.strictObject({ kept: z.int(), at_most: z.int(), oldest: instant.nullable() }),
  }),
});

const ofPatient = z.strictObject({ patient_id: id });
const reason = z.string().trim().min(3, 'says too little').max(2000);

export const readRetention = endpoint({
  name: 'retention.read',
  method: 'GET',
  path: '/api/patients/:patient_id/retention',
  access: permission('retention.manage'),
  summary: 'Until when one person’s record is kept, and whether somebody holds it',
  params: ofPatient,
  response: keptRecord,
});

export const holdRecord = endpoint({
  name: 'retention.hold',
  method: 'POST',
  path: '/api/patients/:patient_id/holds',
  access: permission('retention.manage'),
  summary: 'Hold a record: it is not erased while the hold stands, whatever its age',
  params: ofPatient,
  body: z.strictObject({ hold_id: newId, reason }),
  response: keptRecord,
});

export const endHold = endpoint({
  name: 'retention.end-hold',
  method: 'POST',
  path: '/api/holds/:hold_id/end',
  access: permission('retention.manage'),
  summary: 'End a hold; who and why is kept',
  params: z.strictObject({ hold_id: id }),
  body: z.strictObject({ because: reason }),
  response: done,
});

export const eraseRecord = endpoint({
  name: 'retention.erase',
  method: 'POST',
  path: '/api/patients/:patient_id/erasure',
  access: permission('retention.manage'),
  summary: 'Erase everything about a person whose time has run out; it cannot be undone',
  params: ofPatient,
  body: z.strictObject({ erasure_id: newId, reason }),
  response: pastErasure,
});
