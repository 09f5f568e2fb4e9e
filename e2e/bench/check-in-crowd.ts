import { createHash } from 'node:crypto';
import type pg from 'pg';

/** An invented patient with a phone that opened its link. */
export type PhoneOfCrowd = { readonly patient_id: string; readonly session_id: string; readonly secret: string };

/**
 * Gives every patient of a crowd a link that was opened, by plain SQL as the database's owner: the benchmark is about
 * check-ins, not about handing out links. The session is the one of thirty days ago, so that day 28 may be answered.
 */
export async function givePhones(owner: pg.Client, practice_id: string): Promise<readonly PhoneOfCrowd[]> {
  const { rows } = await owner.query<{ patient_id: string; session_id: string }>(
    `select patient_id, session_id from session where practice_id = $1 and day = current_date - 30 order by session_id`,
    [practice_id],
  );
  const phones = rows.map((row) => ({ ...row, secret: secretOf(practice_id, row.session_id) }));
  const columns = [
    phones.map(({ patient_id }) => patient_id),
    phones.map(({ session_id }) => session_id),
    phones.map(({ secret }) => createHash('sha256').update(secret).digest('hex')),
  ];
  await owner.query('begin');
  await owner.query("set local session_replication_role = 'replica'");
  await owner.query('set local row_security = off');
  await owner.query(
    `insert into patient_link (practice_id, link_id, patient_id, session_id, secret_hash, created_by, created_at, expires_at,
                               access_ends_on, opened_at, kind)
     select $1::uuid, session_id, patient_id, session_id, sha256(hash::bytea), 'bench', now(), now(), current_date + 30, now(),
            'aftercare'
       from unnest($2::uuid[], $3::uuid[], $4::text[]) phone (patient_id, session_id, hash)`,
    [practice_id, ...columns],
  );
  await owner.query(
    `insert into portal_session (practice_id, portal_session_id, link_id, secret_hash, created_at, last_seen_at)
     select $1::uuid, session_id, session_id, decode(hash, 'hex'), now(), now()
       from unnest($2::uuid[], $3::uuid[], $4::text[]) phone (patient_id, session_id, hash)`,
    [practice_id, ...columns],
  );
  await owner.query('commit');
  await owner.query('vacuum analyze patient_link, portal_session');
  return phones;
}

/** 43 letters, as a cookie carries them; made from numbers, so that a run can be repeated. */
function secretOf(practice_id: string, session_id: string): string {
  return createHash('sha256').update(`${practice_id} ${session_id}`).digest('base64url');
}
