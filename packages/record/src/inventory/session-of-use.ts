import type { CalendarDate } from '@stipple/engine/kernel';
import type { Scope } from '../practice-scope.ts';

/** Whose session it is, and on which day. */
export type SessionOfUse = {
  readonly session_id: string;
  readonly patient_id: string;
  readonly day: CalendarDate;
};

export async function findSessionOfUse(scope: Scope, session_id: string): Promise<SessionOfUse | null> {
  const { rows } = await scope.query<SessionOfUse>(
    'select session_id, patient_id, day from session where practice_id = $1 and session_id = $2',
    [scope.practice_id, session_id],
  );
  return rows[0] ?? null;
}
