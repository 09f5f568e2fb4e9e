/** What the checks of a session look up beside the session itself, as parts of the statements that read and save one. */

/** The latest assessment of the day of session `s` for an indication; the practice is always $1. */
export const CANDIDACY = (indication: string): string => `
  (select json_build_object('assessment_id', a.assessment_id, 'verdict', a.verdict,
            'findings', (select coalesce(json_agg(json_build_object('rule', f ->> 'rule', 'verdict', f ->> 'verdict',
                                  'until', f ->> 'until')), '[]') from jsonb_array_elements(a.findings) f),
            'overrides', (select coalesce(json_agg(json_build_object('rule', o.rule)), '[]') from finding_override o
                           where o.practice_id = $1 and o.assessment_id = a.assessment_id))
     from assessment a
    where a.practice_id = $1 and a.patient_id = s.patient_id and a.indication = ${indication} and a.assessed_on = s.day
    order by a.created_at desc limit 1)`;

/** Whether the plan of session `s` has a consent that was not withdrawn. */
export const HAS_CONSENT = `
  exists (select from consent c where c.practice_id = $1 and c.plan_id = s.plan_id
             and not exists (select from consent_withdrawal w
                              where w.practice_id = $1 and w.consent_id = c.consent_id))`;
