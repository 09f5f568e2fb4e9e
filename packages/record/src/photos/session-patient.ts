import type { Scope } from '../practice-scope.ts';

/** Whose session it is; null where this practice has no such session. */
export async function readSessionPatient(scope: Scope, session_id: string): Promise<string | null> {
  const { rows } = await scope.prepared<{ patient_id: string }>(
    'photos-session-patient',
    'select patient_id from session where practice_id = $1 and session_id = $2',
    [scope.practice_id, session_id],
  );
  return rows[0]?.patient_id ?? null;
}

/** Indication of a session and the zones of its plan: what decides which views are taken. Null where there is none. */
export async function readSessionViews(
  scope: Scope,
  session_id: string,
): Promise<{ readonly patient_id: string; readonly indication: string; readonly zones: readonly string[] } | null> {
  const { rows } = await scope.prepared<{ patient_id: string; indication: string; zones: string[] }>(
    'photos-session-views',
    `select s.patient_id, t.indication,
            (select coalesce(json_agg(z.zone order by z.position), '[]') from session_zone z
              where z.practice_id = $1 and z.session_id = s.session_id) as zones
       from session s join treatment_plan t on t.practice_id = $1 and t.plan_id = s.plan_id
      where s.practice_id = $1 and s.session_id = $2`,
    [scope.practice_id, session_id],
  );
  return rows[0] ?? null;
}
