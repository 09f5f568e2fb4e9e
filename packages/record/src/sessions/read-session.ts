import type { Scope } from '../practice-scope.ts';
import type { SessionRow } from './session-content.ts';
import { LOOKED_UP, LOOKED_UP_BESIDE } from './session-context.ts';
import { ofPerson } from '../patient-merge/of-person.ts';

export async function findSession(scope: Scope, session_id: string): Promise<SessionRow | null> {
  const { rows } = await scope.prepared<SessionRow>('find-session', `${SELECT} and s.session_id = $2`, [
    scope.practice_id,
    session_id,
  ]);
  return rows[0] ?? null;
}

/** Newest first. */
export async function listSessionsOfPatient(scope: Scope, patient_id: string): Promise<readonly SessionRow[]> {
  const { rows } = await scope.prepared<SessionRow>(
    'list-sessions-of-patient',
    `${SELECT} and ${ofPerson('s.patient_id', '$2')} order by s.day desc, s.created_at desc`,
    [scope.practice_id, patient_id],
  );
  return rows;
}

const UTC_TEXT = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const ZONES = `
  (select coalesce(json_agg(json_build_object('zone', z.zone, 'depth_hundredths', z.depth_hundredths,
            'pass_count', z.pass_count, 'passes', z.passes, 'endpoint', z.endpoint, 'skipped_because', z.skipped_because,
            'standing', z.standing, 'proposed', z.proposed) order by z.position), '[]')
     from session_zone z where z.practice_id = $1 and z.session_id = s.session_id)`;

const AMENDMENTS = `
  (select coalesce(json_agg(json_build_object('amendment_id', m.amendment_id, 'number', m.number, 'reason', m.reason,
            'by', m.by_name, 'at', ${UTC_TEXT('m.at')}, 'before', m.before, 'after', m.after, 'findings', m.findings)
            order by m.number), '[]')
     from session_amendment m where m.practice_id = $1 and m.session_id = s.session_id)`;

const SELECT = `
  select s.session_id, s.patient_id, s.plan_id, p.indication, s.assessment_id, s.number_in_series, s.day, s.operator,
         s.device, s.device_serial, s.sheath_lot, s.device_cleaned, s.cartridges, s.anaesthetic, s.topicals, s.time_out,
         s.started_at, s.ended_at, s.photos_skipped_because, s.given_up_because, s.pain_0_10, s.immediate_events, s.notes, s.emergency,
         s.findings, s.override_reasons, s.past_missing, s.signed_at, s.signed_by, s.saved_by, s.saved_at,
         s.saved_on_device_at, s.version, s.created_at, s.opened_at,
         ${ZONES} as zones, ${AMENDMENTS} as amendments, ${LOOKED_UP}
    from session s
    join treatment_plan p on p.practice_id = $1 and p.plan_id = s.plan_id
         ${LOOKED_UP_BESIDE('p.indication')}
   where s.practice_id = $1`;
