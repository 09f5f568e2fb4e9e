import type { Scope } from '../practice-scope.ts';
import { COUNTS } from '../sessions/session-context.ts';
import { ofPerson } from '../patient-merge/of-person.ts';

export type TodayQuestion = {
  /** The day that is looked at. */
  readonly day: string;
  /** An instant as ISO text, sent back as it is. */
  readonly now: string;
  /** Without it, everything clinical is null or empty. */
  readonly may_read_charts: boolean;
  readonly may_work_inbox: boolean;
  readonly backup_overdue: boolean;
};

/** The first screen as the JSON text that travels: one prepared statement, written by hand. */
export async function readTodayText(scope: Scope, question: TodayQuestion): Promise<string> {
  const { rows } = await scope.prepared<{ today: string }>('today', TODAY, [
    scope.practice_id,
    question.day,
    question.now,
    question.may_read_charts,
    question.may_work_inbox,
    question.backup_overdue,
  ]);
  const [row] = rows;
  if (row === undefined) throw new Error('a statement that always gives one row gave none');
  return row.today;
}

const NAME = `p.given_name || ' ' || p.family_name`;

/** The plan being followed, else the draft, for each visit; only where charts may be read. */
const VISIT_PLAN = `
  left join lateral (
    select t.plan_id, t.sessions_planned from treatment_plan t
     where $4::boolean and t.practice_id = $1 and ${ofPerson('t.patient_id', 'a.patient_id')} and t.state in ('agreed', 'draft')
     order by t.state = 'agreed' desc, t.created_at desc limit 1) plan on true
  left join lateral (
    select s.session_id, s.number_in_series from session s
     where $4::boolean and s.practice_id = $1 and ${ofPerson('s.patient_id', 'a.patient_id')} and s.day = a.day and ${COUNTS}
     order by s.created_at desc limit 1) visit on true`;

/**
 * The session of the day has its number; before it is opened, the number it will have. A review or a visit after the last
 * planned session has none.
 */
const SESSION_NUMBER = `
  case when visit.session_id is not null then visit.number_in_series
       when plan.plan_id is not null and a.kind in ('session', 'walk-in') then
         (select nullif(least(coalesce(max(s.number_in_series), 0) + 1, plan.sessions_planned + 1), plan.sessions_planned + 1)
            from session s where s.practice_id = $1 and s.plan_id = plan.plan_id and ${COUNTS}) end`;

const VERDICT = `
  case when $4::boolean then
    (select case when v.computed then v.verdict end from assessment v where v.practice_id = $1 and ${ofPerson('v.patient_id', 'a.patient_id')}
      order by v.created_at desc limit 1) end`;

const APPOINTMENTS = `
  (select coalesce(json_agg(json_build_object('appointment_id', a.appointment_id, 'patient_id', a.patient_id,
      'kind', a.kind, 'kind_id', a.kind_id, 'day', a.day, 'time', to_char(a.time_of_day, 'HH24:MI'), 'minutes', a.minutes,
      'staff_id', a.staff_id, 'room_id', a.room_id, 'note', a.note, 'state', a.state,
      'version', a.version, 'patient_name', ${NAME}, 'birth_date', p.birth_date,
      'age', extract(year from age($2::date, p.birth_date))::integer, 'verdict', ${VERDICT},
      'plan_id', plan.plan_id, 'session_id', visit.session_id, 'session_number', ${SESSION_NUMBER},
      'sessions_planned', plan.sessions_planned)
      order by a.time_of_day nulls last, a.created_at), '[]')
     from appointment a join patient p on p.practice_id = $1 and p.patient_id = a.patient_id ${VISIT_PLAN}
    where a.practice_id = $1 and a.day = $2::date and a.state <> 'cancelled')`;

/**
 * Readings that an agreed plan asks for, counted in days from its first signed session as the plan counts them: the
 * first, then the final. A review counts for the final reading when it came on or after its day, or when it is the second.
 * No session comes before the agreement, which spares a look at every course that began lately.
 */
const READINGS = `
  select t.plan_id, t.patient_id,
         case when reviews.days = 0 then first.day + t.first_reading_days
              when reviews.days < 2 and t.final_reading_days > t.first_reading_days
                   and reviews.latest < first.day + t.final_reading_days
              then first.day + t.final_reading_days end as due_on
    from treatment_plan t
    join lateral (select min(s.day) as day from session s
                   where s.practice_id = $1 and s.plan_id = t.plan_id and s.signed_at is not null and ${COUNTS}) first
      on first.day is not null
    join lateral (select count(distinct o.measured_on) as days, max(o.measured_on) as latest from outcome o
                   where o.practice_id = $1 and o.plan_id = t.plan_id and o.occasion = 'review') reviews on true
   where t.practice_id = $1 and t.state = 'agreed' and $4::boolean
     and t.agreed_at::date - 1 + t.first_reading_days <= $2::date`;

const REVIEWS_DUE = `
  (select coalesce(json_agg(json_build_object('patient_id', due.patient_id, 'patient_name', due.patient_name,
                                              'plan_id', due.plan_id, 'due_on', due.due_on) order by due.due_on), '[]')
     from (select r.patient_id, ${NAME} as patient_name, r.plan_id, r.due_on
             from (${READINGS}) r join patient p on p.practice_id = $1 and p.patient_id = r.patient_id
            where r.due_on <= $2::date order by r.due_on limit 100) due)`;

const INBOX = `
  case when $5::boolean then
    (select json_build_object(
        'emergency', count(*) filter (where i.urgency = 'emergency'),
        'to_read', count(*) filter (where i.urgency = 'to-read'),
        'same_day', count(*) filter (where i.urgency = 'same-day'),
        'contact', count(*) filter (where i.urgency = 'contact'),
        'self_care', count(*) filter (where i.urgency = 'self-care'))
       from inbox_item i where i.practice_id = $1 and i.closed_at is null) end`;

const UNSIGNED = `
  (select coalesce(json_agg(json_build_object('session_id', s.session_id, 'patient_id', s.patient_id,
                                              'patient_name', ${NAME}, 'day', s.day) order by s.day), '[]')
     from session s join patient p on p.practice_id = $1 and p.patient_id = s.patient_id
    where s.practice_id = $1 and s.signed_at is null and s.day <= $2::date and $4::boolean and ${COUNTS})`;

const TODAY = `
  select json_build_object(
    'day', $2::date,
    'now', $3::text,
    'appointments', ${APPOINTMENTS},
    'reviews_due', ${REVIEWS_DUE},
    'inbox', ${INBOX},
    'unsigned_sessions', ${UNSIGNED},
    'backup_overdue', $6::boolean)::text as today`;
