import type { Scope } from '../practice-scope.ts';
import { COUNTS } from '../sessions/session-context.ts';
import { countedSessions, PERSONS, SKIN_TYPES, type ReportPeriod, type Traits } from './counted-sessions.ts';

/** One course: the sessions of one plan from the first on. Says nothing of whom it was. */
export type CourseRow = Omit<Traits, 'device'> & {
  /** Of all its sessions; '' where one recorded none. */
  readonly devices: readonly string[];
  readonly operators: readonly string[];
  readonly sessions: number;
  readonly sessions_planned: number;
  readonly interval_days: number;
  readonly state: 'draft' | 'agreed' | 'ended';
  readonly ended_why: 'completed' | 'stop-rule' | 'patient-wish' | 'clinical-reason' | null;
  readonly last_day: string;
  /** Whether a session stands in the calendar, today or later. */
  readonly has_next: boolean;
  readonly measure: string;
  readonly baseline: number | null;
  readonly reading: number | null;
  readonly patient_measure: string | null;
  readonly patient_baseline: number | null;
  readonly patient_reading: number | null;
  /** From the day of the agreement to the first session; null where the plan was never agreed. */
  readonly plan_to_session_days: number | null;
  /** Only of a patient's first course. */
  readonly entry_to_session_days: number | null;
};

/** The courses whose first session lies in the period, with everything that happened to them until today. */
export async function listCourses(scope: Scope, period: ReportPeriod): Promise<readonly CourseRow[]> {
  const { text, values } = coursesStatement(scope.practice_id, period);
  return (await scope.query<CourseRow>(text, values)).rows;
}

export function coursesStatement(practice_id: string, period: ReportPeriod) {
  const { from, until, indication, as_of, time_zone } = period;
  return { text: COURSES, values: [practice_id, from, until, indication, as_of, time_zone] };
}

/** Courses of every time, because which one was a person's first is seen only beside the others. */
export const BEGUN = `
  begun as (select s.plan_id, q.person_id, min(s.day) as first_day,
                   row_number() over (partition by q.person_id order by min(s.day), s.plan_id) as place
              from session s join person q on q.patient_id = s.patient_id
             where s.practice_id = $1 and s.signed_at is not null and ${COUNTS}
             group by s.plan_id, q.person_id)`;

const latestReading = (scale: string, occasion: 'baseline' | 'review'): string => `
  (select o.score from outcome o
    where o.practice_id = $1 and o.plan_id = t.plan_id and o.scale = t.${scale} and o.occasion = '${occasion}'
    order by o.measured_on desc, o.recorded_at desc limit 1)`;

/** People for whom a session stands in the calendar, and the day on which each person was first entered. */
const AHEAD = `
  ahead as (select distinct q.person_id from appointment a join person q on q.patient_id = a.patient_id
             where a.practice_id = $1 and a.kind = 'session' and a.state in ('planned', 'arrived') and a.day >= $5)`;
const ENTERED = `
  entered as (select q.person_id, min((q.created_at at time zone $6)::date) as day from person q group by q.person_id)`;

const COURSES = `
  with ${PERSONS}, ${SKIN_TYPES}, ${BEGUN}, ${AHEAD}, ${ENTERED},
       of_period as (select b.* from begun b join treatment_plan t on t.practice_id = $1 and t.plan_id = b.plan_id
                      where b.first_day between $2 and $3 and ($4::text is null or t.indication = $4)),
       counted as (${countedSessions('and s.plan_id in (select o.plan_id from of_period o)')}),
       course as (select c.plan_id, array_agg(distinct coalesce(c.device, '')) as devices,
                         array_agg(distinct c.operator_staff_id::text) as operators,
                         max(c.depth_hundredths) as depth_hundredths, count(*)::integer as sessions, max(c.day) as last_day
                    from counted c group by c.plan_id)
  select t.indication, c.devices, c.operators, c.depth_hundredths, k.skin_type, c.sessions, t.sessions_planned,
         t.interval_days, t.state, t.ended_why, c.last_day, h.person_id is not null as has_next,
         t.measure, ${latestReading('measure', 'baseline')} as baseline, ${latestReading('measure', 'review')} as reading,
         t.patient_measure, ${latestReading('patient_measure', 'baseline')} as patient_baseline,
         ${latestReading('patient_measure', 'review')} as patient_reading,
         b.first_day - (t.agreed_at at time zone $6)::date as plan_to_session_days,
         case when b.place = 1 then b.first_day - e.day end as entry_to_session_days
    from of_period b
    join course c on c.plan_id = b.plan_id
    join treatment_plan t on t.practice_id = $1 and t.plan_id = b.plan_id
    join entered e on e.person_id = b.person_id
    left join skin k on k.person_id = b.person_id
    left join ahead h on h.person_id = b.person_id`;
