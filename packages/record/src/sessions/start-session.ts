import type { Scope } from '../practice-scope.ts';
import { COUNTS } from './session-context.ts';
import { ofPerson } from '../patient-merge/of-person.ts';

/** What a new session takes from its plan. */
export type PlanToTreat = {
  readonly plan_id: string;
  readonly patient_id: string;
  readonly indication: string;
  readonly device: string;
  readonly state: 'draft' | 'agreed' | 'ended';
  readonly ended_at: string | null;
};

export type NewSession = {
  readonly session_id: string;
  readonly plan_id: string;
  readonly patient_id: string;
  readonly indication: string;
  readonly day: string;
  readonly device: string;
  /** The device's only step; null where there is a choice. */
  readonly speed: string | null;
  readonly operator: string;
  readonly operator_staff_id: string;
  readonly created_at: string;
  /** The device's clock, where it was opened without the server. */
  readonly opened_at: string | null;
};

/** Holds the plan, so that two sessions started at the same time get different numbers. */
export async function holdPlanToTreat(scope: Scope, plan_id: string): Promise<PlanToTreat | null> {
  const { rows } = await scope.query<PlanToTreat>(
    `select plan_id, patient_id, indication, device, state, ended_at
       from treatment_plan where practice_id = $1 and plan_id = $2 for update`,
    [scope.practice_id, plan_id],
  );
  return rows[0] ?? null;
}

/** The next session of the plan, with the plan's zones as a proposal. False when the id is taken. */
export async function insertSession(scope: Scope, session: NewSession): Promise<boolean> {
  const { rowCount } = await scope.query(INSERT_SESSION, [
    scope.practice_id,
    session.session_id,
    session.patient_id,
    session.plan_id,
    session.indication,
    session.day,
    session.operator,
    session.operator_staff_id,
    session.device,
    session.created_at,
    session.opened_at,
  ]);
  if (rowCount !== 1) return false;
  await scope.query(INSERT_ZONES, [scope.practice_id, session.session_id, session.plan_id, session.speed]);
  return true;
}

/** The zones stay on the chart, but nothing is proposed for them. */
export async function withdrawProposals(scope: Scope, session_id: string, zones: readonly string[]): Promise<void> {
  await scope.query(
    `update session_zone set passes = '[]', depth_hundredths = null, pass_count = null, proposed = null
      where practice_id = $1 and session_id = $2 and zone = any ($3::text[])`,
    [scope.practice_id, session_id, zones],
  );
}

const INSERT_SESSION = `
  insert into session
    (practice_id, session_id, patient_id, plan_id, assessment_id, number_in_series, day, operator, operator_staff_id,
     device, created_at, opened_at)
  select $1, $2, $3, $4,
         (select a.assessment_id from assessment a
           where a.practice_id = $1 and ${ofPerson('a.patient_id', '$3')} and a.indication = $5 and a.assessed_on = $6
           order by a.created_at desc limit 1),
         (select coalesce(max(s.number_in_series), 0) + 1 from session s
           where s.practice_id = $1 and s.plan_id = $4 and ${COUNTS}),
         $6, $7, $8, $9, $10, $11
  on conflict (practice_id, session_id) do nothing`;

const INSERT_ZONES = `
  insert into session_zone
    (practice_id, session_id, zone, position, depth_hundredths, pass_count, passes, standing, proposed)
  select $1, $2, z.zone, z.position, z.depth_hundredths, z.passes, planned.passes, 'proposed',
         jsonb_build_object('from', 'plan', 'passes', planned.passes)
    from plan_zone z,
         lateral (select jsonb_build_array(jsonb_build_object('depth_hundredths', z.depth_hundredths, 'speed', $4::text,
                                             'direction', null, 'count', z.passes)) as passes) planned
   where z.practice_id = $1 and z.plan_id = $3`;
