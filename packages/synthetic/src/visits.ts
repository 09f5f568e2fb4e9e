import { createAppointment } from '@stipple/contract/appointments';
import { addDays } from '@stipple/engine/kernel';
import type { Stage } from './ask.ts';
import { at } from './moment.ts';
import type { ClockTime } from './moment.ts';

/** Puts a visit into the book; booked two days before, or on the day for a walk-in. */
export async function book(
  stage: Stage,
  patient_id: string,
  kind: 'consultation' | 'session' | 'review' | 'walk-in',
  day: number,
  time: ClockTime | null,
  note = '',
): Promise<void> {
  const when = at(0, '08:05');
  await stage.ask({
    as: 'front-desk',
    at: when,
    endpoint: createAppointment,
    body: { appointment_id: stage.newId(when), patient_id, kind, day: addDays(stage.today, day), time, note },
  });
}
