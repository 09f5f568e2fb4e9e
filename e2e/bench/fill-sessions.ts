import type pg from 'pg';

/**
 * Adds sessions for the practice's patients until there are so many, over five years, by fifty people with forty devices in
 * twenty rooms; and what every session used: a cartridge of its own from a lot of fifty, and now and then a hydrogel.
 */
export async function fillSessions(owner: pg.Client, practice_id: string, count: number): Promise<void> {
  await owner.query('begin');
  await owner.query("set local session_replication_role = 'replica'");
  await owner.query('set local row_security = off');
  for (const statement of [SESSIONS, CARTRIDGES, HYDROGELS])
    await owner.query(statement, statement === SESSIONS ? [practice_id, count] : [practice_id]);
  await owner.query('commit');
  await owner.query('vacuum analyze session');
  await owner.query('vacuum analyze product_use');
}

const SESSIONS = `
  with had as (select count(*) as sessions from session where practice_id = $1),
       whose as (select patient_id, row_number() over (order by patient_id) - 1 as place from patient where practice_id = $1),
       patients as (select count(*) as many from whose)
  insert into session (practice_id, session_id, patient_id, plan_id, number_in_series, day, operator, operator_staff_id,
                       device, device_serial, signed_at, signed_by, created_at)
  select $1::uuid, gen_random_uuid(), whose.patient_id, $1::uuid, 1, current_date - (n % 1825), 'Operator ' || n % 50,
         overlay(overlay(md5('operator' || n % 50) placing '7' from 13) placing '8' from 17)::uuid, 'skinpen-precision', 'SP-' || n % 40, now(), 'Bench', now()
    from had cross join patients cross join lateral generate_series(1, greatest(0, $2::int - had.sessions)::int) n
    join whose on whose.place = n % patients.many`;

const CARTRIDGES = `
  insert into product_use (practice_id, use_id, session_id, patient_id, kind, entry, lot, unit_id, expires_on, pieces, room,
                           used_on, used_at, recorded_at)
  select practice_id, gen_random_uuid(), session_id, patient_id, 'cartridge', 'skinpen-precision',
         'C' || row_number() over () / 50, gen_random_uuid(), date '2035-12-31', 1, 'Room ' || row_number() over () % 20,
         day, now(), now()
    from session where practice_id = $1`;

const HYDROGELS = `
  insert into product_use (practice_id, use_id, session_id, patient_id, kind, entry, lot, unit_id, pieces, used_on, used_at,
                           recorded_at)
  select practice_id, gen_random_uuid(), session_id, patient_id, 'topical', 'label-hydrogel', 'H' || row_number() over () / 50,
         null, 1, day, now(), now()
    from session where practice_id = $1 and device_serial <> '' and ascii(session_id::text) % 4 = 0`;
