import type pg from 'pg';

/** What a filled practice is made of: every patient has a plan, 6 sessions of 8 zones and 20 photo rows. */
export const SHAPE = { sessions: 6, zones: 8, photos: 20 } as const;

/**
 * Fills a practice with `count` like patients by plain SQL as the database's owner: the benchmark is about reading, so how
 * the rows came in does not matter. Identifiers are derived from numbers; gives those of some patients spread over all.
 */
export async function fillCrowd(owner: pg.Client, practice_id: string, count: number): Promise<readonly string[]> {
  await owner.query('begin');
  await owner.query("set local session_replication_role = 'replica'");
  await owner.query('set local row_security = off');
  for (const statement of fillStatements()) await owner.query(statement, [practice_id, count]);
  await owner.query('commit');
  await owner.query('vacuum analyze');
  const step = Math.max(1, Math.floor(count / 500));
  const { rows } = await owner.query(
    'select patient_id from patient where practice_id = $1 and search_key = $2 order by patient_id',
    [practice_id, `crowd ${count}`],
  );
  return rows.filter((_row, number) => number % step === 0).map((row: { patient_id: string }) => row.patient_id);
}

/** A hash in the form of a UUID: the version and variant digits are set, or the server would refuse it. */
const id = (kind: string, parts: string): string =>
  `overlay(overlay(md5($1::text || $2::text || '${kind}' || ${parts}) placing '7' from 13) placing '8' from 17)::uuid`;
const patient = id('patient', 'n');
const plan = id('plan', 'n');
const assessment = id('assessment', 'n');
const session = id('session', "n || '/' || s");

function fillStatements(): readonly string[] {
  return [
    `insert into patient (practice_id, patient_id, given_name, family_name, birth_date, phone, search_key, created_at, opened_at)
     select $1::uuid, ${patient}, 'Given' || n, 'Family' || n, date '1960-01-01' + n % 15000, '', 'crowd ' || $2::int, now(), now()
       from generate_series(1, $2::int) n`,
    `insert into assessment (practice_id, assessment_id, patient_id, indication, zones, assessed_on, verdict, findings,
                             open_questions, answers, catalogue_revision, assessed_by, created_at)
     select $1::uuid, ${assessment}, ${patient}, 'acne-scars-rolling-boxcar', array['cheeks'], current_date, 'suitable', '[]', '[]', '[]',
            'bench', 'bench', now()
       from generate_series(1, $2::int) n`,
    `insert into treatment_plan (practice_id, plan_id, patient_id, assessment_id, indication, device, goal, measure,
                                 sessions_planned, interval_days, first_reading_days, final_reading_days, stop_rule, off_label,
                                 reasons, findings, state, created_at)
     select $1::uuid, ${plan}, ${patient}, ${assessment}, 'acne-scars-rolling-boxcar', 'skinpen-precision', 'goal', 'gais', 6, 28, 90,
            180, '', false, '[]', '[]', 'agreed', now()
       from generate_series(1, $2::int) n`,
    `insert into session (practice_id, session_id, patient_id, plan_id, number_in_series, day, operator, operator_staff_id, device,
                          cartridge_lot, signed_at, signed_by, created_at)
     select $1::uuid, ${session}, ${patient}, ${plan}, s, current_date - s * 30, 'Bench', $1::uuid, 'skinpen-precision', 'LOT' || s,
            now(), 'Bench', now()
       from generate_series(1, $2::int) n, generate_series(1, ${SHAPE.sessions}) s`,
    `insert into session_zone (practice_id, session_id, zone, position, depth_hundredths, pass_count, passes, endpoint, signed_at)
     select $1::uuid, ${session}, 'zone-' || z, z, 100, 3,
            '[{"depth_hundredths": 100, "speed": null, "direction": null, "count": 3}]', 'erythema', now()
       from generate_series(1, $2::int) n, generate_series(1, ${SHAPE.sessions}) s, generate_series(1, ${SHAPE.zones}) z`,
    `insert into photo_file (practice_id, content_sha256, media_type, bytes, width, height, camera, measured, thumbnail_sha256,
                             display_sha256, display_width, display_height, stored_by, staff_id, stored_at)
     select $1::uuid, sha256('bench'), 'image/jpeg', 1000, 100, 100, '{}', '{}', sha256('small'), sha256('large'), 100, 100, 'Bench', $1::uuid,
            now() where $2::int > 0
     on conflict do nothing`,
    `insert into photo (practice_id, photo_id, patient_id, view, taken_at, content_sha256, bytes, media_type, taken_by, created_at,
                        source, staff_id)
     select $1::uuid, ${id('photo', "n || '/' || f")}, ${patient}, 'face-front', now() - f * interval '1 day', sha256('bench'), 1000,
            'image/jpeg', 'Bench', now(), 'camera', $1::uuid
       from generate_series(1, $2::int) n, generate_series(1, ${SHAPE.photos}) f`,
  ];
}
