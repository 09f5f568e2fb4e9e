import type { OpenRecord } from './record.ts';

/** Moves a session so many days into the past, as if the journey had begun then: the one thing that only time can do. */
export async function letDaysPass(record: OpenRecord, session_id: string, days: number): Promise<void> {
  const moved = await record.rows(
    `update session set day = day - $2::int, started_at = started_at - make_interval(days => $2::int),
       ended_at = ended_at - make_interval(days => $2::int) where session_id = $1 returning session_id`,
    [session_id, days],
  );
  if (moved.length !== 1) throw new Error('no session was moved');
}
