import type { Scope } from '../practice-scope.ts';
import { PAIR_COLUMNS, PAIR_STANDS, type PhotoPairRow } from './photo-pair.ts';

export type RatingRoundRow = {
  readonly round_id: string;
  readonly title: string;
  readonly seed: string;
  readonly by_name: string;
  readonly at: string;
  readonly closed_at: string | null;
  readonly pairs: number;
};

export type RatingRow = {
  readonly pair_id: string;
  readonly staff_id: string;
  readonly rater: string;
  /** −2 the earlier photo is much better, 2 the later one; null could not tell. */
  readonly later_is_better: number | null;
  readonly rated_at: string;
};

/** False where the identifier is taken. */
export async function insertRatingRound(
  scope: Scope,
  round: Omit<RatingRoundRow, 'closed_at' | 'pairs'> & {
    readonly staff_id: string;
    readonly pair_ids: readonly string[];
  },
): Promise<boolean> {
  const { pair_ids, ...columns } = round;
  const inserted = await scope.kysely
    .insertInto('photo_rating_round')
    .values({ ...columns, practice_id: scope.practice_id })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows !== 1n) return false;
  await scope.kysely
    .insertInto('photo_rating_pair')
    .values(pair_ids.map((pair_id) => ({ practice_id: scope.practice_id, round_id: round.round_id, pair_id })))
    .execute();
  return true;
}

/** Newest first. */
export async function listRatingRounds(scope: Scope): Promise<readonly RatingRoundRow[]> {
  const { rows } = await scope.prepared<RatingRoundRow>(
    'photo-rating-rounds',
    `${SELECT_ROUND} where r.practice_id = $1 order by r.at desc, r.round_id desc`,
    [scope.practice_id],
  );
  return rows;
}

/** Null where this practice has no such round. */
export async function readRatingRound(scope: Scope, round_id: string): Promise<RatingRoundRow | null> {
  const { rows } = await scope.prepared<RatingRoundRow>(
    'photo-rating-round',
    `${SELECT_ROUND} where r.practice_id = $1 and r.round_id = $2`,
    [scope.practice_id, round_id],
  );
  return rows[0] ?? null;
}

/** The pairs of a round that still stand. */
export async function pairsOfRound(scope: Scope, round_id: string): Promise<readonly PhotoPairRow[]> {
  const { rows } = await scope.prepared<PhotoPairRow>(
    'photo-pairs-of-round',
    `select ${PAIR_COLUMNS} from photo_rating_pair m
       join photo_pair r on r.practice_id = $1 and r.pair_id = m.pair_id
      where m.practice_id = $1 and m.round_id = $2 and ${PAIR_STANDS}`,
    [scope.practice_id, round_id],
  );
  return rows;
}

export async function ratingsOfRound(scope: Scope, round_id: string): Promise<readonly RatingRow[]> {
  const { rows } = await scope.prepared<RatingRow>(
    'photo-ratings-of-round',
    `select pair_id, staff_id, rater, later_is_better, rated_at from photo_rating
      where practice_id = $1 and round_id = $2 order by rated_at, rater, staff_id, pair_id`,
    [scope.practice_id, round_id],
  );
  return rows;
}

/** False where this rater has rated the pair before: the first answer stands. */
export async function insertRating(scope: Scope, rating: RatingRow & { readonly round_id: string }): Promise<boolean> {
  const inserted = await scope.kysely
    .insertInto('photo_rating')
    .values({ ...rating, practice_id: scope.practice_id })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** False where it was closed before. */
export async function closeRatingRound(scope: Scope, round_id: string, at: string): Promise<boolean> {
  const { rowCount } = await scope.query(
    'update photo_rating_round set closed_at = $3 where practice_id = $1 and round_id = $2 and closed_at is null',
    [scope.practice_id, round_id, at],
  );
  return rowCount === 1;
}

const SELECT_ROUND = `
  select r.round_id, r.title, r.seed, r.by_name, r.at, r.closed_at,
         (select count(*)::integer from photo_rating_pair m where m.practice_id = $1 and m.round_id = r.round_id) as pairs
    from photo_rating_round r`;
