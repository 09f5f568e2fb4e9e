import type { Scope } from '../practice-scope.ts';

export type AppointmentRow = {
  readonly appointment_id: string;
  readonly patient_id: string;
  readonly kind: string;
  readonly kind_id: string | null;
  readonly day: string;
  /** HH:MM:SS; null when only the day is fixed. */
  readonly time_of_day: string | null;
  readonly minutes: number;
  readonly staff_id: string | null;
  readonly room_id: string | null;
  /** The instants of day and time; null without a time. */
  readonly starts_at: string | null;
  readonly ends_at: string | null;
  readonly note: string;
  readonly state: string;
  readonly version: number;
};

export const appointmentColumns = [
  'appointment_id',
  'patient_id',
  'kind',
  'kind_id',
  'day',
  'time_of_day',
  'minutes',
  'staff_id',
  'room_id',
  'starts_at',
  'ends_at',
  'note',
  'state',
  'version',
] as const;

/** Null where this practice has no such appointment. */
export async function readAppointmentRow(scope: Scope, appointment_id: string): Promise<AppointmentRow | null> {
  const row = await scope.kysely
    .selectFrom('appointment')
    .select(appointmentColumns)
    .where('practice_id', '=', scope.practice_id)
    .where('appointment_id', '=', appointment_id)
    .executeTakeFirst();
  return row ?? null;
}
