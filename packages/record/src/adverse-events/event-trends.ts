import { countedSessions } from '../practice-report/counted-sessions.ts';
import type { Scope } from '../practice-scope.ts';

export type TrendQuestion = { readonly from: string; readonly until: string; readonly kind: string | null };

/** Counts of one group as they stand in the record; the code of a depth is hundredths of a millimetre, null where none was recorded. */
export type TrendCounts = {
  readonly dimension: 'all' | 'kind' | 'operator' | 'device' | 'lot' | 'depth' | 'zone';
  readonly code: string | null;
  readonly name: string | null;
  readonly sessions: number;
  readonly sessions_with_event: number;
  readonly events: number;
};

/**
 * Signed sessions of a period and the events that followed them, by each group they fall into. A session with two lots is in both
 * groups. Events without a session of this practice are in none of them.
 */
export async function countTrends(scope: Scope, { from, until, kind }: TrendQuestion): Promise<readonly TrendCounts[]> {
  const { rows } = await scope.query<TrendCounts>(TRENDS, [scope.practice_id, from, until, kind]);
  return rows;
}

/** Events with an onset in the period that belong to no session that counts. */
export async function countWithoutSession(scope: Scope, { from, until, kind }: TrendQuestion): Promise<number> {
  const { rows } = await scope.query<{ events: number }>(
    `select count(*)::int as events from adverse_event e
      where e.practice_id = $1 and e.session_id is null and e.onset_on between $2 and $3 and ($4::text is null or e.kind = $4)`,
    [scope.practice_id, from, until, kind],
  );
  return rows[0]?.events ?? 0;
}

/** Zones that were needled, as the latest amendment says. */
const NEEDLED_ZONES = `
  select d.session_id, z.zone from done d
    join session_zone z on z.practice_id = $1 and z.session_id = d.session_id
   where z.standing = 'delivered' and z.skipped_because = ''
     and not exists (select from session_amendment a where a.practice_id = $1 and a.session_id = d.session_id)
  union
  select d.session_id, z ->> 'zone' from done d
    cross join lateral (select a.after from session_amendment a
                         where a.practice_id = $1 and a.session_id = d.session_id order by a.number desc limit 1) m
    cross join lateral jsonb_array_elements(m.after -> 'zones') z
   where z ->> 'standing' = 'delivered' and z ->> 'skipped_because' = ''`;

const COUNTED = `
  count(*)::int as sessions, count(*) filter (where d.events > 0)::int as sessions_with_event,
  coalesce(sum(d.events), 0)::int as events`;

const TRENDS = `
  with counted as (${countedSessions('and s.day between $2 and $3')}),
  done as (
    select c.*, (select count(*) from adverse_event e where e.practice_id = $1 and e.session_id = c.session_id
                    and ($4::text is null or e.kind = $4)) as events
      from counted c),
  needled as (${NEEDLED_ZONES}),
  depth as (
    select case when d.depth_hundredths is null then 'unknown' when d.depth_hundredths <= 50 then 'to-0.5'
                when d.depth_hundredths <= 100 then 'to-1.0' when d.depth_hundredths <= 150 then 'to-1.5'
                else 'over-1.5' end as code, d.events
      from done d)
  select 'all' as dimension, 'all' as code, null as name, ${COUNTED} from done d
  union all
  select 'kind', e.kind, null, (select count(*)::int from done), count(distinct e.session_id)::int, count(*)::int
    from adverse_event e join done d on d.session_id = e.session_id
   where e.practice_id = $1 and ($4::text is null or e.kind = $4) group by e.kind
  union all
  select 'operator', d.operator_staff_id::text, max(m.display_name), ${COUNTED} from done d
    left join staff_member m on m.practice_id = $1 and m.staff_id = d.operator_staff_id group by d.operator_staff_id
  union all
  select 'device', d.device, null, ${COUNTED} from done d group by d.device
  union all
  select 'lot', d.kind || ' ' || d.entry || ' ' || d.lot, d.lot, ${COUNTED}
    from (select distinct done.session_id, done.events, u.kind, u.entry, u.lot from done
            join product_use u on u.practice_id = $1 and u.session_id = done.session_id and u.detached_at is null) d
   group by d.kind, d.entry, d.lot
  union all
  select 'depth', d.code, null, ${COUNTED} from depth d group by d.code
  union all
  select 'zone', n.zone, null, ${COUNTED} from needled n join done d on d.session_id = n.session_id group by n.zone`;
