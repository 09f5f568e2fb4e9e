import { personOf } from '../patient-merge/of-person.ts';
import { COUNTS } from '../sessions/session-context.ts';

/** What a report is about. `as_of` is the practice's day on which it is read, in its time zone. */
export type ReportPeriod = {
  readonly from: string;
  readonly until: string;
  readonly indication: string | null;
  readonly as_of: string;
  readonly time_zone: string;
};

/** What groups are made by, as the record holds it; null is "not recorded". */
export type Traits = {
  readonly indication: string;
  readonly device: string | null;
  /** The deepest that was delivered. */
  readonly depth_hundredths: number | null;
  /** The patient's latest answer. */
  readonly skin_type: string | null;
};

/**
 * Every signed session that counts, as its latest amendment says it was; a condition on `s` and its plan `t` narrows them.
 * Zones that were left out, or only proposed, were not needled.
 */
export const countedSessions = (condition: string): string => `
  select s.session_id, s.plan_id, ${personOf('p')} as person_id, s.day, s.operator_staff_id, t.indication,
         case when m.after is null then s.device else m.after ->> 'device' end as device,
         done.depth_hundredths, done.passes
    from session s
    join treatment_plan t on t.practice_id = $1 and t.plan_id = s.plan_id
    join patient p on p.practice_id = $1 and p.patient_id = s.patient_id
    left join lateral (select a.after from session_amendment a
                        where a.practice_id = $1 and a.session_id = s.session_id
                        order by a.number desc limit 1) m on true
    cross join lateral (select max(zone.depth_hundredths) as depth_hundredths, avg(zone.pass_count) as passes from (
      select z.depth_hundredths, z.pass_count from session_zone z
       where m.after is null and z.practice_id = $1 and z.session_id = s.session_id
         and z.standing = 'delivered' and z.skipped_because = ''
      union all
      select (z ->> 'depth_hundredths')::integer, (z ->> 'pass_count')::integer
        from jsonb_array_elements(m.after -> 'zones') z
       where z ->> 'standing' = 'delivered' and z ->> 'skipped_because' = '') zone) done
   where s.practice_id = $1 and s.signed_at is not null and ${COUNTS} ${condition}`;

/** Which entries are one person: an entry by itself, or several that were put together. */
export const PERSONS = `
  person as (select p.patient_id, ${personOf('p')} as person_id, p.created_at
               from patient p where p.practice_id = $1)`;

/** Fitzpatrick's type as it was last answered for a person, whichever of the person's entries holds the answer. */
export const SKIN_TYPES = `
  skin as (select distinct on (q.person_id) q.person_id, i.value ->> 'choice' as skin_type
             from intake_answer i join person q on q.patient_id = i.patient_id
            where i.practice_id = $1 and i.question = 'skin-type'
            order by q.person_id, i.recorded_at desc)`;

/** Sessions of the period and the indication: $2, $3, $4. */
export const OF_PERIOD = 'and s.day between $2 and $3 and ($4::text is null or t.indication = $4)';
