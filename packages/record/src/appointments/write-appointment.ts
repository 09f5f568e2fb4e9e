import type { Scope } from '../practice-scope.ts';
import { appointmentColumns, type AppointmentRow } from './read-appointment.ts';

/** Null where the identifier is taken. */
export async function insertAppointment(
  scope: Scope,
  appointment: Omit<AppointmentRow, 'version'> & { readonly created_at: string },
): Promise<AppointmentRow | null> {
  const row = await scope.kysely
    .insertInto('appointment')
    .values({ ...appointment, practice_id: scope.practice_id })
    .onConflict((conflict) => conflict.doNothing())
    .returning(appointmentColumns)
    .executeTakeFirst();
  return row ?? null;
}

/** Null where the version is no longer the one that was changed. */
export async function updateAppointment(
  scope: Scope,
  change: Pick<AppointmentRow, 'appointment_id' | 'version' | 'day' | 'time_of_day' | 'note' | 'state'>,
): Promise<AppointmentRow | null> {
  const { appointment_id, version, ...fields } = change;
  const row = await scope.kysely
    .updateTable('appointment')
    .set({ ...fields, version: version + 1 })
    .where('practice_id', '=', scope.practice_id)
    .where('appointment_id', '=', appointment_id)
    .where('version', '=', version)
    .returning(appointmentColumns)
    .executeTakeFirst();
  return row ?? null;
}
