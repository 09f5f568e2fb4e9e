import type { Scope } from '../practice-scope.ts';
import { COUNTS } from '../sessions/session-context.ts';
import { ofPerson, personOf } from '../patient-merge/of-person.ts';

/**
 * Everything that the overview of a patient shows, as the JSON text that travels: one prepared statement, written by
 * hand, not parsed on the way. Null where this practice has no such patient. `today` is the practice's day.
 */
export async function readChartText(scope: Scope, patient_id: string, today: string): Promise<string | null> {
  const { rows } = await scope.prepared<{ chart: string }>('chart', CHART, [scope.practice_id, patient_id, today]);
  return rows[0]?.chart ?? null;
}

const PATIENT = `
  json_build_object('patient_id', p.patient_id, 'given_name', p.given_name, 'family_name', p.family_name,
    'birth_date', p.birth_date, 'phone', p.phone, 'email', p.email, 'called', p.called, 'notes', p.notes,
    'version', p.version, 'created_at', p.created_at, 'age', extract(year from age($3::date, p.birth_date))::integer)`;

const LATEST_ASSESSMENT = `
  (select json_build_object('assessment_id', a.assessment_id, 'indication', a.indication, 'verdict', a.verdict,
      'computed', a.computed,
      'defer_until', a.defer_until, 'assessed_on', a.assessed_on,
      'decision', (select d.decision from candidacy_decision d
                    where d.practice_id = $1 and d.assessment_id = a.assessment_id
                    order by d.signed_at desc, d.decision_id desc limit 1),
      'precautions', a.precautions)
     from assessment a where a.practice_id = $1 and ${ofPerson('a.patient_id', '$2')} order by a.created_at desc limit 1)`;

/** The plan that is being followed, else the draft, else the course that ended last. */
const PLAN = `
  select t.plan_id, t.indication, t.goal, t.state, t.sessions_planned, t.interval_days
    from treatment_plan t where t.practice_id = $1 and ${ofPerson('t.patient_id', '$2')}
   order by array_position(array['agreed', 'draft', 'ended'], t.state), t.created_at desc limit 1`;

/** Zones that were needled, as they stand after the latest amendment. */
const SESSION_ZONES = `
  coalesce(
    case when amended.after is not null then
      (select json_agg(r) from
        (select z->>'zone' as zone, (z->>'depth_hundredths')::integer / 100::float8 as depth_mm,
                (z->>'pass_count')::integer as passes, z->>'endpoint' as endpoint
           from jsonb_array_elements(amended.after->'zones') z where z->>'skipped_because' = '' and z->>'standing' = 'delivered') r)
    else
      (select json_agg(r) from
        (select z.zone, z.depth_hundredths / 100::float8 as depth_mm, z.pass_count as passes, z.endpoint
           from session_zone z
          where z.practice_id = $1 and z.session_id = s.session_id and z.skipped_because = ''
            and z.standing = 'delivered' order by z.position) r)
    end, '[]')`;

/** Whole rows become JSON in half the time that objects built pair by pair take. */
const SESSIONS = `
  (select coalesce(json_agg(r), '[]') from
    (select s.session_id, s.day, s.number_in_series, s.operator,
            case when amended.after is null then s.device else amended.after->>'device' end as device,
            case when amended.after is null then s.cartridge_lot
                 else (select nullif(string_agg(c->>'lot', ', ' order by place) filter (where c->>'lot' <> ''), '')
                         from jsonb_array_elements(amended.after->'cartridges') with ordinality as k (c, place))
            end as cartridge_lot,
            s.signed_at, not (${COUNTS}) as entered_in_error, ${SESSION_ZONES} as zones
       from session s
       left join lateral (select m.after from session_amendment m
                           where m.practice_id = $1 and m.session_id = s.session_id
                           order by m.number desc limit 1) amended on true
      where s.practice_id = $1 and ${ofPerson('s.patient_id', '$2')} order by s.day desc, s.number_in_series desc) r)`;

const PHOTOS = `
  (select coalesce(json_agg(r), '[]') from
    (select f.photo_id, f.taken_at, f.view
       from photo f where f.practice_id = $1 and ${ofPerson('f.patient_id', '$2')}
        and not exists (select from photo_entered_in_error x where x.practice_id = $1 and x.photo_id = f.photo_id)
      order by f.taken_at desc) r)`;

const OPEN_CHECK_INS = `
  (select count(*) from inbox_item i
    where i.practice_id = $1 and ${ofPerson('i.patient_id', '$2')} and i.closed_at is null and i.kind = 'check-in')`;

const OPEN_ADVERSE_EVENTS = `
  (select count(*) from adverse_event e where e.practice_id = $1 and ${ofPerson('e.patient_id', '$2')} and e.state = 'open')`;

/** Of the plan shown; a withdrawn consent is none. */
const CONSENT = `
  (select c.signed_at from consent c
    where c.practice_id = $1 and ${ofPerson('c.patient_id', '$2')} and c.plan_id = plan.plan_id
      and not exists (select from consent_withdrawal w where w.practice_id = $1 and w.consent_id = c.consent_id)
    order by c.signed_at desc limit 1)`;

const NEXT_APPOINTMENT = `
  (select json_build_object('day', n.day, 'time', to_char(n.time_of_day, 'HH24:MI'), 'kind', n.kind)
     from appointment n
    where n.practice_id = $1 and ${ofPerson('n.patient_id', '$2')} and n.day >= $3::date and n.state in ('planned', 'arrived')
    order by n.day, n.time_of_day nulls last limit 1)`;

const CHART = `
  select json_build_object(
    'patient', ${PATIENT},
    'latest_assessment', ${LATEST_ASSESSMENT},
    'plan', case when plan.plan_id is not null then row_to_json(plan) end,
    'sessions', ${SESSIONS},
    'photos', ${PHOTOS},
    'open_check_ins', ${OPEN_CHECK_INS},
    'open_adverse_events', ${OPEN_ADVERSE_EVENTS},
    'consent_signed_at', ${CONSENT},
    'next_appointment', ${NEXT_APPOINTMENT})::text as chart
    from patient asked
    join patient p on p.practice_id = $1 and p.patient_id = ${personOf('asked')}
    left join lateral (${PLAN}) plan on true
   where asked.practice_id = $1 and asked.patient_id = $2 and p.withdrawn_at is null`;
