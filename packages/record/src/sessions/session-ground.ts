import type { CalendarDate } from '@stipple/engine/kernel';
import type { Scope } from '../practice-scope.ts';

/** What a session stands on from its first moment; none of it ever changes. */
export type SessionGround = { readonly indication: string; readonly day: CalendarDate };

export async function findSessionGround(scope: Scope, session_id: string): Promise<SessionGround | null> {
  const { rows } = await scope.prepared<SessionGround>(
    'find-session-ground',
    `select p.indication, s.day from session s
       join treatment_plan p on p.practice_id = $1 and p.plan_id = s.plan_id
      where s.practice_id = $1 and s.session_id = $2`,
    [scope.practice_id, session_id],
  );
  return rows[0] ?? null;
}
