import type pg from 'pg';

export const COURSE = { sessions: 3, zones: 2 } as const;

/**
 * Fills a practice with courses as a report meets them: three sessions of two zones for each patient over five years, by
 * twenty people with four devices at five depths, half of them read, each session assessed with three findings, some of
 * them set aside, and an adverse event after every thirtieth. By plain SQL as the database's owner: it is about reading.
 */
export async function fillCourses(owner: pg.Client, practice_id: string, sessions: number): Promise<void> {
  const patients = Math.ceil(sessions / COURSE.sessions);
  await owner.query('begin');
  await owner.query("set local session_replication_role = 'replica'");
  await owner.query('set local row_security = off');
  for (const statement of statements) await owner.query(statement, [practice_id, patients]);
  await owner.query('commit');
  await owner.query('vacuum analyze');
}

const id = (kind: string, parts: string): string =>
  `overlay(overlay(md5($1::text || 'report' || '${kind}' || ${parts}) placing '7' from 13) placing '8' from 17)::uuid`;
const patient = id('patient', 'n');
const plan = id('plan', 'n');
const assessment = id('assessment', "n || '/' || s");
const session = id('session', "n || '/' || s");
const of = (values: readonly string[], by: string): string =>
  `(array[${values.map((value) => `'${value}'`).join(', ')}])[1 + ${by} % ${values.length}]`;
const indication = of(['acne-scars-rolling-boxcar', 'wrinkles', 'striae', 'pores', 'melasma'], 'n');
const device = of(['skinpen-precision', 'dermaroller', 'dermapen-class', 'exceed'], '(n / 7)');
const first_day = '(current_date - 90 - n % 1735)';
const sessionsOf = `generate_series(1, $2::int) n, generate_series(1, ${COURSE.sessions}) s`;

const FINDINGS = `[
  {"rule": "sunburn-or-tan.recent", "title": "Recent sunburn or tan", "overridable_by": "physician"},
  {"rule": "anticoagulants.yes", "title": "Anticoagulants", "overridable_by": "physician"},
  {"rule": "pregnancy.yes", "title": "Pregnancy", "overridable_by": null}]`;

const statements: readonly string[] = [
  `insert into patient (practice_id, patient_id, given_name, family_name, birth_date, search_key, created_at, opened_at)
   select $1::uuid, ${patient}, 'Given' || n, 'Family' || n, date '1960-01-01' + n % 15000, 'course ' || n,
          ${first_day} - 20 - n % 30, now()
     from generate_series(1, $2::int) n`,
  `insert into intake_answer (practice_id, answer_id, patient_id, question, value, answered_on, answered_by, recorded_by, recorded_at)
   select $1::uuid, ${id('answer', "n || '/' || s")}, ${patient}, ${of(['skin-type', 'keloid', 'pregnancy'], 's')},
          jsonb_build_object('kind', 'choice', 'choice', ${of(['i', 'ii', 'iii', 'iv', 'v', 'vi'], 'n')}),
          ${first_day}, 'patient', 'Bench', ${first_day}
     from ${sessionsOf}`,
  `insert into treatment_plan (practice_id, plan_id, patient_id, assessment_id, indication, device, goal, measure, patient_measure,
                               sessions_planned, interval_days, first_reading_days, final_reading_days, stop_rule, off_label,
                               reasons, findings, state, agreed_at, created_at)
   select $1::uuid, ${plan}, ${patient}, $1::uuid, ${indication}, ${device}, 'goal', 'goodman-baron-qualitative', 'gais-patient',
          3 + n % 2, 28, 90, 180, '', false, '[]', '[]', 'agreed', ${first_day} - n % 40, now()
     from generate_series(1, $2::int) n`,
  `insert into assessment (practice_id, assessment_id, patient_id, indication, zones, assessed_on, verdict, findings,
                           open_questions, answers, catalogue_revision, assessed_by, created_at)
   select $1::uuid, ${assessment}, ${patient}, ${indication}, array['cheeks'], ${first_day} + (s - 1) * 28, 'defer',
          '${FINDINGS}', '[]', '[]', 'bench', 'bench', now()
     from ${sessionsOf}`,
  `insert into finding_override (practice_id, override_id, assessment_id, rule, reason, text, licence, staff_id, by_name, at)
   select $1::uuid, ${id('override', "n || '/' || s")}, ${assessment}, 'sunburn-or-tan.recent', 'other', '', 'physician', $1::uuid,
          'Bench', now()
     from ${sessionsOf} where (n + s) % 50 = 0`,
  `insert into session (practice_id, session_id, patient_id, plan_id, number_in_series, day, operator, operator_staff_id, device,
                        signed_at, signed_by, created_at, findings, override_reasons)
   select $1::uuid, ${session}, ${patient}, ${plan}, s, ${first_day} + (s - 1) * 28, 'Operator', ${id('operator', '(n % 20)')},
          ${device}, now(), 'Bench', now(),
          '[{"rule": "zones.temples.depth.above-cap", "title": "Above", "overridable_by": "physician"}]',
          case when n % 3 = 0 then '{"zones.temples.depth.above-cap": "why"}'::jsonb else '{}'::jsonb end
     from ${sessionsOf}`,
  `insert into session_zone (practice_id, session_id, zone, position, depth_hundredths, pass_count, passes, endpoint, signed_at)
   select $1::uuid, ${session}, 'zone-' || z, z, 25 + n % 5 * 40, 2 + n % 6, '[]', 'erythema', now()
     from ${sessionsOf}, generate_series(1, ${COURSE.zones}) z`,
  `insert into outcome (practice_id, outcome_id, patient_id, plan_id, scale, items, score, occasion, measured_on, rated_by,
                        reported_by, staff_id, recorded_at)
   select $1::uuid, ${id('outcome', "n || '/' || s")}, ${patient}, ${plan}, 'goodman-baron-qualitative', '{}', 2 + (n + s) % 3,
          ${of(['review', 'baseline'], 's')}, ${first_day} + (s - 1) * 200, 'Bench', 'staff', $1::uuid, now()
     from generate_series(1, $2::int) n, generate_series(1, 2) s where n % 2 = 0`,
  `insert into adverse_event (practice_id, adverse_event_id, patient_id, session_id, kind, onset_on, grade, zones, state, reported_by,
                              created_at, seriousness, cause, cause_text, photo_ids, incident_ids)
   select $1::uuid, ${id('event', "n || '/' || s")}, ${patient}, ${session}, ${of(['bruising', 'pain', 'herpes-reactivation'], 'n')},
          ${first_day} + s * 28, 'mild', array['cheeks'], 'resolved', 'Bench', now(), '{}', 'unknown', '', '{}', '{}'
     from ${sessionsOf} where (n * 3 + s) % 30 = 0`,
];
