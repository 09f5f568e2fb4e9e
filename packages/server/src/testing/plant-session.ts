import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';

type SessionWish = {
  readonly practice_id: string;
  readonly patient_id: string;
  readonly plan_id: string;
  readonly day: string;
  readonly number?: number;
  readonly signed?: boolean;
};

/** A session written straight into the record, for tests of reads that only look at sessions. */
export async function plantSession(owner: Client, wish: SessionWish): Promise<string> {
  const session_id = randomUUID();
  const { practice_id, patient_id, plan_id, day, number = 1, signed = true } = wish;
  const signed_at = signed ? `${day}T12:00:00Z` : null;
  await owner.query(
    `insert into session (practice_id, session_id, patient_id, plan_id, number_in_series, day, operator,
                          operator_staff_id, device, cartridge_lot, signed_at, created_at)
     values ($1, $2, $3, $4, $5, $6::date, 'Dr Planted', gen_random_uuid(), 'skinpen-precision', 'LOT-1', $7, $6::date)`,
    [practice_id, session_id, patient_id, plan_id, number, day, signed_at],
  );
  await owner.query(
    `insert into session_zone (practice_id, session_id, zone, position, depth_hundredths, pass_count, passes, endpoint,
                               skipped_because, signed_at)
     values ($1, $2, 'cheeks', 0, 125, 3,
             '[{"depth_hundredths": 125, "speed": null, "direction": null, "count": 3}]', 'pinpoint-bleeding', '', $3),
            ($1, $2, 'forehead', 1, null, null, '[]', null, 'a fresh scratch', $3)`,
    [practice_id, session_id, signed_at],
  );
  return session_id;
}
