import type { Scope } from '../practice-scope.ts';
import { countedSessions, PERSONS, type ReportPeriod } from './counted-sessions.ts';
import { BEGUN } from './courses.ts';

/** One course on one scale: what was given until its latest review, and what was read then. */
export type DoseRow = {
  readonly scale: string;
  readonly baseline: number | null;
  readonly reading: number;
  readonly sessions: number;
  readonly depth_hundredths: number | null;
  /** Passes over a zone, on average over the zones of a session and then over the sessions. */
  readonly passes: number | null;
};

/** Of the courses whose first session lies in the period, those that were read at a review after a session. */
export async function listDoseRows(scope: Scope, period: ReportPeriod): Promise<readonly DoseRow[]> {
  const { text, values } = doseStatement(scope.practice_id, period);
  return (await scope.query<DoseRow>(text, values)).rows;
}

export function doseStatement(practice_id: string, { from, until, indication }: ReportPeriod) {
  return { text: DOSES, values: [practice_id, from, until, indication] };
}

const DOSES = `
  with ${PERSONS}, ${BEGUN},
       of_period as (select b.plan_id from begun b join treatment_plan t on t.practice_id = $1 and t.plan_id = b.plan_id
                      where b.first_day between $2 and $3 and ($4::text is null or t.indication = $4)),
       read as (select distinct on (o.plan_id, o.scale) o.plan_id, o.scale, o.score as reading, o.measured_on
                  from outcome o join of_period b on b.plan_id = o.plan_id
                 where o.practice_id = $1 and o.occasion = 'review'
                 order by o.plan_id, o.scale, o.measured_on desc, o.recorded_at desc),
       counted as (${countedSessions('and s.plan_id in (select r.plan_id from read r)')})
  select r.scale, r.reading, count(*)::integer as sessions, max(c.depth_hundredths) as depth_hundredths,
         avg(c.passes)::double precision as passes,
         (select o.score from outcome o
           where o.practice_id = $1 and o.plan_id = r.plan_id and o.scale = r.scale and o.occasion = 'baseline'
           order by o.measured_on desc, o.recorded_at desc limit 1) as baseline
    from read r join counted c on c.plan_id = r.plan_id and c.day <= r.measured_on
   group by r.plan_id, r.scale, r.reading`;
