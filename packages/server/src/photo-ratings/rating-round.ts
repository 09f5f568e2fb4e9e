import type { ratingRoundShape } from '@stipple/contract/photo-ratings';
import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import type { Scope } from '@stipple/record';
import { ratingsOfRound, readRatingRound, type RatingRoundRow } from '@stipple/record/photos/photo-rating';
import type { z } from 'zod';

export type RatingRoundOnTheWire = z.output<typeof ratingRoundShape>;

/** The round, or *not found*. */
export async function roundOfPractice(scope: Scope, round_id: string): Promise<Result<RatingRoundRow, Problem>> {
  const row = await readRatingRound(scope, round_id);
  return row === null ? fail(problem('not-found', 'This practice has no such rating.')) : ok(row);
}

/** With who has rated how many, and nothing of what they said. */
export async function presentRound(scope: Scope, row: RatingRoundRow): Promise<RatingRoundOnTheWire> {
  const { round_id, title, by_name, at, closed_at, pairs } = row;
  const byRater = Map.groupBy(await ratingsOfRound(scope, round_id), ({ staff_id }) => staff_id);
  const raters = [...byRater].map(([staff_id, rated]) => ({
    staff_id,
    rater: rated[0]?.rater ?? '',
    rated: rated.length,
  }));
  return { round_id, title, made_by: by_name, made_at: at, closed_at, pairs, raters };
}
