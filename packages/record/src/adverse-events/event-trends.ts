import type { Scope } from '../practice-scope.ts';
import { COUNTS } from '../sessions/session-context.ts';

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
 * groups. Events without a session of this practice are in none of them. Each session is taken as its latest amendment says; whole
 * tables are joined once, because looking each session up took ten times as long.
 */
export async function countTrends(scope: Scope, { from, until, kind }: TrendQuestion): Promise<readonly TrendCounts[]> {
  const { rows } = await scope.query<TrendCounts>(TRENDS, [scope.practice_id, from, until, kind]);
  return rows;
}

/** Events with an onset in the period that belong to no session that counts: none of ours, a draft, one entered in error. */
export async function countWithoutSession(scope: Scope, { from, until, kind }: TrendQuestion): Promise<number> {
  const { rows } = await scope.query<{ events: number }>(
    `select count(*)::int as events from adverse_event e
      where e.practice_id = $1 and e.onset_on between $2 and $3 and ($4::text is null or e.kind = $4)
        and not exists (select from session s where s.practice_id = $1 and s.session_id = e.session_id
                           and s.signed_at is not null and ${COUNTS})`,
    [scope.practice_id, from, until, kind],
  );
  return rows[0]?.events ?? 0;
}

const COUNTED = `
  count(*)::int as sessions, count(*) filter (where d.events > 0)::int as sessions_with_event,
  coalesce(sum(d.events), 0)::int as events`;

const TRENDS = `
  with amended as materialized (
    select distinct on (a.session_id) a.session_id, a.after from session_amendment a
     where a.practice_id = $1 order by a.session_id, a.number desc),
  hit as materialized (
    select e.session_id, count(*) as events from adverse_event e
     where e.practice_id = $1 and e.session_id is not null and ($4::text is null or e.kind = $4) group by e.session_id),
  counted as materialized (
    select s.session_id, s.operator_staff_id, m.after,
           case when m.after is null then s.device else m.after ->> 'device' end as device
      from session s left join amended m on m.session_id = s.session_id
     where s.practice_id = $1 and s.signed_at is not null and s.day between $2 and $3 and ${COUNTS}),
  needled as materialized (
    select c.session_id, z.zone, z.depth_hundredths
      from counted c join session_zone z on z.practice_id = $1 and z.session_id = c.session_id
     where c.after is null and z.standing = 'delivered' and z.skipped_because = ''
    union all
    select c.session_id, z ->> 'zone', (z ->> 'depth_hundredths')::integer
      from counted c cross join lateral jsonb_array_elements(c.after -> 'zones') z
     where c.after is not null and z ->> 'standing' = 'delivered' and z ->> 'skipped_because' = ''),
  done as materialized (
    select c.session_id, c.operator_staff_id, c.device, deep.depth_hundredths, coalesce(h.events, 0) as events
      from counted c
      left join (select n.session_id, max(n.depth_hundredths) as depth_hundredths from needled n group by n.session_id) deep
        on deep.session_id = c.session_id
      left join hit h on h.session_id = c.session_id),
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
