import type { Scope } from '../practice-scope.ts';
import { rowsOfPerson } from './of-person.ts';

/** Whether two rows of `patient` are the same person: the same row, or merged. */
export async function isSamePerson(scope: Scope, one: string, other: string): Promise<boolean> {
  return one === other || (await personRows(scope, one)).includes(other);
}

/** Every row that is this person, the asked one among them; empty where this practice has no such patient. */
export async function personRows(scope: Scope, patient_id: string): Promise<readonly string[]> {
  const { rows } = await scope.prepared<{ rows: readonly string[] }>(
    'rows-of-person',
    `select ${rowsOfPerson('$2')}::text[] as rows`,
    [scope.practice_id, patient_id],
  );
  return rows[0]?.rows ?? [];
}
