import type { Scope } from '../practice-scope.ts';
import { appointmentColumns, type AppointmentRow } from './read-appointment.ts';

/** A person or a room cannot be in two places: PostgreSQL refused the second. */
export class TimeTaken extends Error {}

/** Null where the identifier is taken; throws `TimeTaken` where the time is, and the transaction goes on. */
export async function insertAppointment(
  scope: Scope,
  appointment: Omit<AppointmentRow, 'version'> & { readonly created_at: string },
): Promise<AppointmentRow | null> {
  return notTwice(scope, async () => {
    const row = await scope.kysely
      .insertInto('appointment')
      .values({ ...appointment, practice_id: scope.practice_id })
      .onConflict((conflict) => conflict.columns(['practice_id', 'appointment_id']).doNothing())
      .returning(appointmentColumns)
      .executeTakeFirst();
    return row ?? null;
  });
}

export type AppointmentChange = Omit<AppointmentRow, 'patient_id'>;

/** Null where the version is no longer the one that was changed; throws `TimeTaken` like the other. */
export async function updateAppointment(scope: Scope, change: AppointmentChange): Promise<AppointmentRow | null> {
  const { appointment_id, version, ...fields } = change;
  return notTwice(scope, async () => {
    const row = await scope.kysely
      .updateTable('appointment')
      .set({ ...fields, version: version + 1 })
      .where('practice_id', '=', scope.practice_id)
      .where('appointment_id', '=', appointment_id)
      .where('version', '=', version)
      .returning(appointmentColumns)
      .executeTakeFirst();
    return row ?? null;
  });
}

/** Behind a savepoint, so that the reason can still be looked up after the refusal. */
async function notTwice<Value>(scope: Scope, write: () => Promise<Value>): Promise<Value> {
  await scope.query('savepoint booking');
  try {
    const written = await write();
    await scope.query('release savepoint booking');
    return written;
  } catch (error) {
    if (!isExclusion(error)) throw error;
    await scope.query('rollback to savepoint booking');
    throw new TimeTaken('the time is taken', { cause: error });
  }
}

function isExclusion(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23P01';
}
