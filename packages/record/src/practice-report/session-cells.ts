import type { Scope } from '../practice-scope.ts';
import { countedSessions, OF_PERIOD, PERSONS, SKIN_TYPES, type ReportPeriod, type Traits } from './counted-sessions.ts';

/** Sessions that have everything in common by which a report puts together, and what followed them. */
export type SessionCell = Traits & {
  readonly operator_staff_id: string;
  readonly sessions: number;
  readonly sessions_with_event: number;
  readonly events: number;
};

export type EventCell = {
  readonly kind: string;
  readonly operator_staff_id: string;
  readonly events: number;
  readonly sessions: number;
};

export async function sessionCells(scope: Scope, period: ReportPeriod): Promise<readonly SessionCell[]> {
  const { text, values } = sessionCellsStatement(scope.practice_id, period);
  return (await scope.query<SessionCell>(text, values)).rows;
}

export function sessionCellsStatement(practice_id: string, { from, until, indication }: ReportPeriod) {
  return { text: SESSION_CELLS, values: [practice_id, from, until, indication] };
}

/** Adverse events of the sessions of the period, by kind and by who needled. */
export async function eventCells(scope: Scope, period: ReportPeriod): Promise<readonly EventCell[]> {
  const { text, values } = eventCellsStatement(scope.practice_id, period);
  return (await scope.query<EventCell>(text, values)).rows;
}

export function eventCellsStatement(practice_id: string, { from, until, indication }: ReportPeriod) {
  return { text: EVENT_CELLS, values: [practice_id, from, until, indication] };
}

/** Adverse events that began in the period and name no session that counts. */
export async function eventsWithoutSession(scope: Scope, { from, until }: ReportPeriod): Promise<number> {
  const { rows } = await scope.query<{ readonly events: number }>(WITHOUT_SESSION, [scope.practice_id, from, until]);
  return rows[0]?.events ?? 0;
}

const SESSION_CELLS = `
  with ${PERSONS}, ${SKIN_TYPES},
       counted as (${countedSessions(OF_PERIOD)}),
       followed as (select e.session_id, count(*) as events from adverse_event e
                     where e.practice_id = $1 and e.session_id is not null group by e.session_id)
  select c.indication, c.device, c.depth_hundredths, k.skin_type, c.operator_staff_id,
         count(*)::integer as sessions, count(f.session_id)::integer as sessions_with_event,
         coalesce(sum(f.events), 0)::integer as events
    from counted c
    left join followed f on f.session_id = c.session_id
    left join skin k on k.person_id = c.person_id
   group by 1, 2, 3, 4, 5`;

const EVENT_CELLS = `
  select e.kind, s.operator_staff_id, count(*)::integer as events, count(distinct e.session_id)::integer as sessions
    from adverse_event e
    join (${countedSessions(OF_PERIOD)}) s on s.session_id = e.session_id
   where e.practice_id = $1
   group by 1, 2`;

const WITHOUT_SESSION = `
  select count(*)::integer as events from adverse_event e
   where e.practice_id = $1 and e.onset_on between $2 and $3
     and not exists (select from session s
                      where s.practice_id = $1 and s.session_id = e.session_id and s.signed_at is not null
                        and not exists (select from session_entered_in_error x
                                         where x.practice_id = $1 and x.session_id = s.session_id))`;
