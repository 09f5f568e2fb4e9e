import type { Scope } from '../practice-scope.ts';
import { ofPerson } from '../patient-merge/of-person.ts';

/**
 * The planned session of that day has begun (`arrived`) or is over (`done`): the earliest one not yet that far.
 * Gives the ids of what moved, for the audit.
 */
export async function moveSessionAppointment(
  scope: Scope,
  patient_id: string,
  day: string,
  to: 'arrived' | 'done',
): Promise<readonly string[]> {
  const { rows } = await scope.query<{ appointment_id: string }>(
    `update appointment set state = $4, version = version + 1
      where practice_id = $1 and appointment_id =
        (select a.appointment_id from appointment a
          where a.practice_id = $1 and ${ofPerson('a.patient_id', '$2')} and a.day = $3 and a.kind in ('session', 'walk-in')
            and a.state = any ($5::text[])
          order by a.time_of_day nulls last, a.created_at limit 1)
     returning appointment_id`,
    [scope.practice_id, patient_id, day, to, to === 'arrived' ? ['planned'] : ['planned', 'arrived']],
  );
  return rows.map((row) => row.appointment_id);
}
