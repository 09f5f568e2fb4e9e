import type { Scope } from '../practice-scope.ts';

export type CalendarFeedRow = {
  readonly feed_id: string;
  readonly staff_id: string;
  readonly staff_name: string;
  readonly created_at: string;
  readonly last_read_at: string | null;
};

const SELECT = `
  select f.feed_id, f.staff_id, m.display_name as staff_name, f.created_at, f.last_read_at
    from calendar_feed f join staff_member m on m.practice_id = $1 and m.staff_id = f.staff_id
   where f.practice_id = $1 and f.revoked_at is null and m.withdrawn_at is null`;

/** The open ones of one person, or of everybody. */
export async function listFeeds(scope: Scope, staff_id: string | null): Promise<readonly CalendarFeedRow[]> {
  const { rows } = await scope.query<CalendarFeedRow>(
    `${SELECT} and ($2::uuid is null or f.staff_id = $2) order by f.created_at desc`,
    [scope.practice_id, staff_id],
  );
  return rows;
}

/** By its secret; null when it was revoked, never was, or its owner no longer works here. */
export async function findFeed(scope: Scope, secret_hash: Buffer): Promise<CalendarFeedRow | null> {
  const { rows } = await scope.query<CalendarFeedRow>(`${SELECT} and f.secret_hash = $2`, [
    scope.practice_id,
    secret_hash,
  ]);
  return rows[0] ?? null;
}

/** False where the identifier is taken. */
export async function insertFeed(
  scope: Scope,
  feed: {
    readonly feed_id: string;
    readonly staff_id: string;
    readonly secret_hash: Buffer;
    readonly created_at: string;
  },
): Promise<boolean> {
  const { rowCount } = await scope.query(
    `insert into calendar_feed (practice_id, feed_id, staff_id, secret_hash, created_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [scope.practice_id, feed.feed_id, feed.staff_id, feed.secret_hash, feed.created_at],
  );
  return rowCount === 1;
}

/** False where there is no such feed, or it is somebody else's and `staff_id` is not null. */
export async function revokeFeed(scope: Scope, feed_id: string, staff_id: string | null, at: string): Promise<boolean> {
  const { rowCount } = await scope.query(
    `update calendar_feed set revoked_at = coalesce(revoked_at, $4)
      where practice_id = $1 and feed_id = $2 and ($3::uuid is null or staff_id = $3)`,
    [scope.practice_id, feed_id, staff_id, at],
  );
  return rowCount === 1;
}

export async function noteFeedRead(scope: Scope, feed_id: string, at: string): Promise<void> {
  await scope.query('update calendar_feed set last_read_at = $3 where practice_id = $1 and feed_id = $2', [
    scope.practice_id,
    feed_id,
    at,
  ]);
}
