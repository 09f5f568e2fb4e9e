import type { CalendarDate } from '@stipple/engine/kernel';
import type { Scope } from '../practice-scope.ts';
import { COUNTS } from '../sessions/session-context.ts';
import type { OutcomeRow } from './outcome.ts';
import type { PlanReviewRow } from './plan-review.ts';

/** A plan with everything that decides what is due on it. */
export type MeasuredPlan = {
  readonly plan_id: string;
  readonly patient_id: string;
  readonly patient_name: string;
  readonly indication: string;
  readonly measure: string;
  readonly patient_measure: string | null;
  readonly state: 'draft' | 'agreed' | 'ended';
  readonly stop_rule: string;
  readonly first_reading_days: number;
  readonly final_reading_days: number;
  /** Sessions that count, in order of time. */
  readonly sessions: readonly { readonly day: CalendarDate; readonly is_signed: boolean }[];
  /** Days on which the patient is expected for a session. */
  readonly expected_on: readonly CalendarDate[];
  readonly readings: readonly OutcomeRow[];
  readonly reviews: readonly PlanReviewRow[];
  /** Of the sessions of this plan. */
  readonly adverse_events: readonly {
    readonly kind: string;
    readonly grade: string;
    readonly recorded_on: CalendarDate;
  }[];
};

export async function findMeasuredPlan(scope: Scope, plan_id: string): Promise<MeasuredPlan | null> {
  const { rows } = await scope.query<MeasuredPlan>(`${SELECT} and t.plan_id = $2`, [scope.practice_id, plan_id]);
  return rows[0] ?? null;
}

/** The courses filed under this very row: a merge made by mistake shows a phone nothing of somebody else. */
export async function listFollowedPlans(scope: Scope, patient_id: string): Promise<readonly MeasuredPlan[]> {
  const { rows } = await scope.query<MeasuredPlan>(
    `${SELECT} and t.patient_id = $2 and t.state = 'agreed' order by t.created_at`,
    [scope.practice_id, patient_id],
  );
  return rows;
}

/** A course that nobody ended for two years stands on its own chart, and no more among what waits today. */
const LOOKS_BACK = `interval '2 years'`;

/** Followed courses of the people who come on a day, and those with a reason for a review that no decision has answered yet. */
export async function listPlansToLookAt(
  scope: Scope,
  day: CalendarDate,
  limit: number,
): Promise<readonly (MeasuredPlan & { readonly comes: boolean })[]> {
  const { rows } = await scope.query<MeasuredPlan & { comes: boolean }>(
    `with looked as materialized (${TO_LOOK_AT} limit $3)
     ${SELECT_WITH('l.comes', 'join looked l on l.plan_id = t.plan_id')} order by l.comes desc, l.since desc`,
    [scope.practice_id, day, limit],
  );
  return rows;
}

const COMES = `
  exists (select from appointment a where a.practice_id = $1 and a.patient_id = t.patient_id and a.day = $2::date
             and a.state in ('planned', 'arrived', 'done'))`;

const SESSIONS = `
  (select coalesce(json_agg(json_build_object('day', s.day, 'is_signed', s.signed_at is not null)
                            order by s.day, s.number_in_series), '[]')
     from session s where s.practice_id = $1 and s.plan_id = t.plan_id and ${COUNTS})`;

const EXPECTED_ON = `
  (select coalesce(json_agg(distinct a.day), '[]') from appointment a
    where a.practice_id = $1 and a.patient_id = t.patient_id and a.kind = 'session' and a.state in ('planned', 'arrived'))`;

const UTC = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const READINGS = `
  (select coalesce(json_agg(json_build_object('outcome_id', o.outcome_id, 'patient_id', o.patient_id, 'plan_id', o.plan_id,
            'scale', o.scale, 'items', o.items, 'score', o.score, 'occasion', o.occasion, 'measured_on', o.measured_on,
            'rated_by', o.rated_by, 'reported_by', o.reported_by, 'recorded_at', ${UTC('o.recorded_at')})
            order by o.scale, o.measured_on, o.recorded_at), '[]')
     from outcome o where o.practice_id = $1 and o.plan_id = t.plan_id)`;

const REVIEWS = `
  (select coalesce(json_agg(json_build_object('review_id', r.review_id, 'decision', r.decision, 'text', r.text,
            'reasons', r.reasons, 'stop_rule', r.stop_rule, 'decided_on', r.decided_on, 'by', r.by_name)
            order by r.at desc), '[]')
     from plan_review r where r.practice_id = $1 and r.plan_id = t.plan_id)`;

/** The day of recording is the practice's: its zone stands with the practice. */
const ADVERSE_EVENTS = `
  (select coalesce(json_agg(json_build_object('kind', e.kind, 'grade', e.grade,
            'recorded_on', (e.created_at at time zone pr.time_zone)::date) order by e.created_at), '[]')
     from adverse_event e
     join session s on s.practice_id = $1 and s.session_id = e.session_id
     join practice pr on pr.practice_id = $1
    where e.practice_id = $1 and s.plan_id = t.plan_id and ${COUNTS})`;

const SELECT_WITH = (more: string, joined = ''): string => `
  select t.plan_id, t.patient_id, p.given_name || ' ' || p.family_name as patient_name, t.indication, t.measure,
         t.patient_measure, t.state, t.stop_rule, t.first_reading_days, t.final_reading_days,
         ${SESSIONS} as sessions, ${EXPECTED_ON} as expected_on, ${READINGS} as readings, ${REVIEWS} as reviews, ${ADVERSE_EVENTS} as adverse_events
         ${more === '' ? '' : `, ${more}`}
    from treatment_plan t
    join patient p on p.practice_id = $1 and p.patient_id = t.patient_id
    ${joined}
   where t.practice_id = $1`;

const SELECT = SELECT_WITH('');

/** The latest day on which something called for a review: a reading's day, the third session, an adverse event. */
const SINCE = `
  (select max(r.since) from (values (first.day + t.first_reading_days), (first.day + t.final_reading_days), (third.day),
                                    ((select max(e.created_at)::date from adverse_event e
                                        join session s on s.practice_id = $1 and s.session_id = e.session_id
                                       where e.practice_id = $1 and e.patient_id = t.patient_id and s.plan_id = t.plan_id))
                            ) as r (since) where r.since <= $2::date)`;

/** Which session of plan `t` in order of time, counted from 0. */
const SIGNED_DAY = (place: number): string => `
  select s.day from session s
   where s.practice_id = $1 and s.plan_id = t.plan_id and s.signed_at is not null and ${COUNTS}
   order by s.day offset ${place} limit 1`;

const TO_LOOK_AT = `
  select t.plan_id, due.comes, due.since
    from treatment_plan t
    left join lateral (${SIGNED_DAY(0)}) first on true
    left join lateral (${SIGNED_DAY(2)}) third on true
    cross join lateral (select ${COMES} as comes, ${SINCE} as since) due
   where t.practice_id = $1 and t.state = 'agreed' and t.agreed_at > $2::date - ${LOOKS_BACK}
     and (due.comes
          or due.since > coalesce((select max(v.decided_on) from plan_review v
                                    where v.practice_id = $1 and v.plan_id = t.plan_id), '-infinity'))
   order by due.comes desc, due.since desc nulls last`;
