import type { Scope } from '../practice-scope.ts';
import { countedSessions, OF_PERIOD, PERSONS, SKIN_TYPES, type ReportPeriod, type Traits } from './counted-sessions.ts';

/** How often a rule stood that somebody licensed may set aside, and how often that was done. */
export type OverrideCell = Omit<Traits, 'device'> & {
  readonly rule: string;
  readonly title: string;
  /** Null where no session was held on the day of the assessment, or none recorded a device. */
  readonly device: string | null;
  readonly operator_staff_id: string | null;
  readonly has_session: boolean;
  readonly stood: number;
  readonly overridden: number;
};

/** On assessments. Somebody assessed several times on one day for one indication counts once for each rule. */
export async function candidacyOverrides(scope: Scope, period: ReportPeriod): Promise<readonly OverrideCell[]> {
  const { text, values } = candidacyOverridesStatement(scope.practice_id, period);
  return (await scope.query<OverrideCell>(text, values)).rows;
}

/** On the charts of sessions, as they were when they were signed. */
export async function sessionOverrides(scope: Scope, period: ReportPeriod): Promise<readonly OverrideCell[]> {
  const { text, values } = sessionOverridesStatement(scope.practice_id, period);
  return (await scope.query<OverrideCell>(text, values)).rows;
}

export function candidacyOverridesStatement(practice_id: string, { from, until, indication }: ReportPeriod) {
  return { text: ON_ASSESSMENTS, values: [practice_id, from, until, indication] };
}

export function sessionOverridesStatement(practice_id: string, { from, until, indication }: ReportPeriod) {
  return { text: ON_SESSIONS, values: [practice_id, from, until, indication] };
}

const ON_ASSESSMENTS = `
  with ${PERSONS}, ${SKIN_TYPES},
       stood as (select q.person_id, a.indication, a.assessed_on, f ->> 'rule' as rule, max(f ->> 'title') as title,
                        bool_or(exists (select from finding_override o
                                         where o.practice_id = $1 and o.assessment_id = a.assessment_id
                                           and o.rule = f ->> 'rule')) as overridden
                   from assessment a
                   join person q on q.patient_id = a.patient_id
                  cross join lateral jsonb_array_elements(a.findings) f
                  where a.practice_id = $1 and a.assessed_on between $2 and $3
                    and ($4::text is null or a.indication = $4) and f ->> 'overridable_by' is not null
                  group by 1, 2, 3, 4),
       held as (select distinct on (c.person_id, c.indication, c.day) c.*
                  from (${countedSessions(OF_PERIOD)}) c
                 order by c.person_id, c.indication, c.day, c.session_id)
  select w.rule, max(w.title) as title, w.indication, h.device, h.depth_hundredths, k.skin_type, h.operator_staff_id,
         h.session_id is not null as has_session, count(*)::integer as stood,
         (count(*) filter (where w.overridden))::integer as overridden
    from stood w
    left join held h on h.person_id = w.person_id and h.indication = w.indication and h.day = w.assessed_on
    left join skin k on k.person_id = w.person_id
   group by w.rule, w.indication, h.device, h.depth_hundredths, k.skin_type, h.operator_staff_id, has_session`;

const ON_SESSIONS = `
  with ${PERSONS}, ${SKIN_TYPES},
       counted as (${countedSessions(OF_PERIOD)})
  select found.rule, max(found.title) as title, c.indication, c.device, c.depth_hundredths, k.skin_type,
         c.operator_staff_id, true as has_session, count(*)::integer as stood,
         (count(*) filter (where s.override_reasons ? found.rule))::integer as overridden
    from counted c
    join session s on s.practice_id = $1 and s.session_id = c.session_id
    left join skin k on k.person_id = c.person_id
    cross join lateral (select f ->> 'rule' as rule, max(f ->> 'title') as title from jsonb_array_elements(s.findings) f
                         where f ->> 'overridable_by' is not null group by 1) found
   group by found.rule, c.indication, c.device, c.depth_hundredths, k.skin_type, c.operator_staff_id`;
