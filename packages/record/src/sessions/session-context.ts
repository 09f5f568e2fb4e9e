import { rowsOfPerson } from '../patient-merge/of-person.ts';

/** What the checks of a session look up beside the session itself, as parts of the statements that read and save one. */

/**
 * Stands beside session `s` in the FROM: the rows of `patient` that are its patient, and the latest assessment of its day for
 * an indication. Looked up once for all parts; the practice is always $1. `offset 0` keeps it from being copied into each.
 */
export const LOOKED_UP_BESIDE = (indication: string): string => `
  cross join lateral (select ${rowsOfPerson('s.patient_id')} as ids offset 0) person
  left join lateral (select a.assessment_id, a.verdict, a.findings, a.computed, a.created_at
                       from assessment a
                      where a.practice_id = $1 and a.patient_id = any (person.ids) and a.indication = ${indication}
                        and a.assessed_on = s.day
                      order by a.created_at desc limit 1) latest on true`;

const CANDIDACY = `
  case when latest.assessment_id is not null then
    json_build_object('assessment_id', latest.assessment_id, 'verdict', latest.verdict,
      'findings', (select coalesce(json_agg(json_build_object('rule', f ->> 'rule', 'verdict', f ->> 'verdict',
                            'until', f ->> 'until', 'overridable_by', f ->> 'overridable_by')), '[]')
                     from jsonb_array_elements(latest.findings) f),
      'overrides', (select coalesce(json_agg(json_build_object('rule', o.rule)), '[]') from finding_override o
                     where o.practice_id = $1 and o.assessment_id = latest.assessment_id),
      'computed', latest.computed,
      'decision', (select json_build_object('decision', d.decision) from candidacy_decision d
                    where d.practice_id = $1 and d.assessment_id = latest.assessment_id
                    order by d.signed_at desc, d.decision_id desc limit 1),
      'answered_since', exists (select from intake_answer i
                                 where i.practice_id = $1 and i.patient_id = any (person.ids)
                                   and i.recorded_at > latest.created_at))
  end`;

/**
 * Whether the plan of session `s` has a consent that stands on its day: not withdrawn, not run out, on no text that was
 * replaced by one that asks again, and with every risk that the day's assessment names. The server tells the reasons.
 */
const HAS_CONSENT = `
  exists (select from consent c
           where c.practice_id = $1 and c.plan_id = s.plan_id
             and (c.expires_on is null or c.expires_on >= s.day)
             and not exists (select from consent_withdrawal w where w.practice_id = $1 and w.consent_id = c.consent_id)
             and not exists (select from consent_text t
                              where t.practice_id = $1 and t.language = c.language and t.asks_again
                                and t.published_at > c.signed_at)
             and not exists (select from jsonb_array_elements(latest.findings) f
                              where f ->> 'consent_risk' is not null and not c.risk_lines ? (f ->> 'consent_risk')))`;

/** Of session `s`, or of its patient without a session named, in the day before it was opened or the day after. */
const OF_THIS_VISIT = (row: string, at: string): string => `
  ${row}.patient_id = any (person.ids)
  and (${row}.session_id = s.session_id
       or (${row}.session_id is null and ${row}.${at} > coalesce(s.opened_at, s.created_at) - interval '24 hours'
           and ${row}.${at} < coalesce(s.opened_at, s.created_at) + interval '24 hours'))`;

/** Whether there are photos of session `s`, or the photo room was told why a view was left out. */
const HAS_PHOTOS = `
  (exists (select from photo f where f.practice_id = $1 and ${OF_THIS_VISIT('f', 'taken_at')}
              and not exists (select from photo_entered_in_error x
                               where x.practice_id = $1 and x.photo_id = f.photo_id))
   or exists (select from photo_skip k where k.practice_id = $1 and ${OF_THIS_VISIT('k', 'at')}))`;

const UTC_TEXT = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The latest confirmation of the start of session `s`. */
const START = `
  (select json_build_object('at', ${UTC_TEXT('b.at')}, 'by', b.by_name, 'against', b.against, 'reason', b.reason,
            'unanswered', b.unanswered)
     from session_start b where b.practice_id = $1 and b.session_id = s.session_id
    order by b.recorded_at desc, b.start_id desc limit 1)`;

/** Who entered session `s` in error, when and why; null where nobody did. */
const ENTERED_IN_ERROR = `
  (select json_build_object('reason', e.reason, 'by', e.by_name, 'at', ${UTC_TEXT('e.at')})
     from session_entered_in_error e where e.practice_id = $1 and e.session_id = s.session_id)`;

/** Only sessions that count; `s` is the session. */
export const COUNTS = `
  not exists (select from session_entered_in_error e where e.practice_id = $1 and e.session_id = s.session_id)`;

/** What the row of a session holds besides its chart; needs `LOOKED_UP_BESIDE` in the FROM. */
export const LOOKED_UP = `
  ${CANDIDACY} as candidacy, ${HAS_CONSENT} as has_consent, ${HAS_PHOTOS} as has_photos, ${START} as start,
  ${ENTERED_IN_ERROR} as entered_in_error`;
