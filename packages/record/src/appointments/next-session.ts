import { COUNTS } from '../sessions/session-context.ts';
import type { Scope } from '../practice-scope.ts';
import { ofPerson } from '../patient-merge/of-person.ts';

/** What the day of the next session rests on. */
export type NextSessionFacts = {
  readonly plan: {
    readonly plan_id: string;
    readonly indication: string;
    readonly sessions_planned: number;
    readonly interval_days: number;
    readonly zones: readonly string[];
    /** Sessions of this plan that count. */
    readonly done: number;
    readonly last_day: string | null;
    readonly last_staff_id: string | null;
  } | null;
  readonly assessment: {
    readonly verdict: string;
    readonly defer_until: string | null;
    readonly not_before: string | null;
  } | null;
  readonly booked: { readonly day: string; readonly time: string | null } | null;
};

/** Of the agreed plan, its sessions, the newest assessment, and a session that is in the book already. */
export async function readNextSessionFacts(scope: Scope, patient_id: string, today: string): Promise<NextSessionFacts> {
  const { rows } = await scope.prepared<{ facts: NextSessionFacts }>('next-session-facts', FACTS, [
    scope.practice_id,
    patient_id,
    today,
  ]);
  return rows[0]?.facts ?? { plan: null, assessment: null, booked: null };
}

const FACTS = `
  select json_build_object(
    'plan', (select json_build_object('plan_id', t.plan_id, 'indication', t.indication,
        'sessions_planned', t.sessions_planned, 'interval_days', t.interval_days,
        'zones', (select coalesce(json_agg(z.zone), '[]') from plan_zone z
                   where z.practice_id = $1 and z.plan_id = t.plan_id),
        'done', (select count(*) from session s where s.practice_id = $1 and s.plan_id = t.plan_id and ${COUNTS}),
        'last_day', (select max(s.day) from session s where s.practice_id = $1 and s.plan_id = t.plan_id and ${COUNTS}),
        'last_staff_id', (select s.operator_staff_id from session s
                           where s.practice_id = $1 and s.plan_id = t.plan_id and ${COUNTS}
                           order by s.day desc limit 1))
      from treatment_plan t where t.practice_id = $1 and ${ofPerson('t.patient_id', '$2')} and t.state = 'agreed'
     order by t.created_at desc limit 1),
    'assessment', (select json_build_object('verdict', a.verdict, 'defer_until', a.defer_until, 'not_before', a.not_before)
      from assessment a where a.practice_id = $1 and ${ofPerson('a.patient_id', '$2')} order by a.created_at desc limit 1),
    'booked', (select json_build_object('day', b.day, 'time', to_char(b.time_of_day, 'HH24:MI'))
      from appointment b where b.practice_id = $1 and ${ofPerson('b.patient_id', '$2')} and b.kind = 'session' and b.state = 'planned'
       and b.day >= $3::date order by b.day, b.time_of_day nulls last limit 1)) as facts`;
