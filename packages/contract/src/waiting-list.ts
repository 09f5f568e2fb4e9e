import { z } from 'zod';
import { endpoint, permission } from './endpoint.ts';
import { clinicalDay, clockTime, id, instant, newId, version } from './wire.ts';

/** Who would come sooner if a place became free. */

const wish = z.strictObject({
  kind_id: id,
  /** Null: any practitioner. */
  staff_id: id.nullable(),
  /** 1 is Monday; none means any day. */
  weekdays: z.array(z.int().min(1).max(7)).max(7),
  /** None means any time. */
  parts: z.array(z.enum(['morning', 'afternoon', 'evening'])).max(3),
  from_on: clinicalDay.nullable(),
  note: z.string().trim().max(300),
});

export const waitingShape = wish.extend({
  waiting_id: id,
  patient_id: id,
  patient_name: z.string(),
  phone: z.string(),
  state: z.enum(['waiting', 'booked', 'withdrawn']),
  version,
  created_at: instant,
});

export const listWaiting = endpoint({
  name: 'waiting-list.list',
  method: 'GET',
  path: '/api/waiting-list',
  access: permission('appointments.write'),
  summary: 'Who waits for a place, the longest waiting first',
  response: z.strictObject({ waiting: z.array(waitingShape) }),
});

export const addWaiting = endpoint({
  name: 'waiting-list.add',
  method: 'POST',
  path: '/api/waiting-list',
  access: permission('appointments.write'),
  summary: 'Put a patient on the waiting list',
  body: wish.extend({ waiting_id: newId, patient_id: id }),
  response: waitingShape,
});

export const changeWaiting = endpoint({
  name: 'waiting-list.change',
  method: 'PUT',
  path: '/api/waiting-list/:waiting_id',
  access: permission('appointments.write'),
  summary: 'Change a wish, take somebody off the list, or put them back',
  params: z.strictObject({ waiting_id: id }),
  body: wish.extend({ version, state: z.enum(['waiting', 'withdrawn']) }),
  response: waitingShape,
});

export const fittingWaiting = endpoint({
  name: 'waiting-list.fitting',
  method: 'GET',
  path: '/api/appointments/:appointment_id/waiting',
  access: permission('appointments.write'),
  summary: 'Who on the waiting list fits into the place that a cancelled visit leaves',
  params: z.strictObject({ appointment_id: id }),
  response: z.strictObject({
    place: z.strictObject({
      day: clinicalDay,
      time: clockTime.nullable(),
      minutes: z.int(),
      staff_id: id.nullable(),
      room_id: id.nullable(),
      /** Nobody has taken it since. */
      free: z.boolean(),
    }),
    fitting: z.array(waitingShape.extend({ minutes: z.int() })),
  }),
});
