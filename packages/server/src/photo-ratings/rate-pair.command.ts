import type { ratePair, readRatingSheet } from '@stipple/contract/photo-ratings';
import { problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import { blindedPairs } from '@stipple/imaging/agreement';
import { insertRating, pairsOfRound, ratingsOfRound } from '@stipple/record/photos/photo-rating';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { linkTo } from '../photos/present-photo.ts';
import { roundOfPractice } from './rating-round.ts';

/** The pairs in this rater's own order. Links hide which photo they open, and with it when it was taken. */
export async function readRatingSheetCommand(
  context: StaffContext,
  { params: { round_id } }: InputOf<typeof readRatingSheet>,
): Answer<typeof readRatingSheet> {
  const { scope, actor } = context;
  const round = await roundOfPractice(scope, round_id);
  if (!round.ok) return round;
  const { title, seed } = round.value;
  const pairs = new Map((await pairsOfRound(scope, round_id)).map((pair) => [pair.pair_id, pair]));
  const mine = (await ratingsOfRound(scope, round_id)).filter(({ staff_id }) => staff_id === actor.staff_id);
  const rated = new Set(mine.map(({ pair_id }) => pair_id));
  const sheet = blindedPairs([...pairs.keys()], seed, actor.staff_id).flatMap(({ pair_id, before_on }) => {
    const pair = pairs.get(pair_id);
    if (pair === undefined) return [];
    const [earlier, later] = [pair.before_photo_id, pair.after_photo_id].map((id) => linkTo(context, id, 'rating').url);
    const [left = '', right = ''] = before_on === 'left' ? [earlier, later] : [later, earlier];
    return [{ pair_id, left, right, is_rated: rated.has(pair_id) }];
  });
  scope.audit({
    action: 'photo-ratings.read-sheet',
    subject_kind: 'photo-rating-round',
    subject_id: round_id,
    patient_id: null,
    detail: { pairs: sheet.length },
  });
  return ok({ round_id, title, pairs: sheet, expires_at: linkTo(context, round_id, 'rating').expires_at });
}

export async function ratePairCommand(
  { scope, actor, now }: StaffContext,
  { params: { round_id }, body: { pair_id, right_is_better } }: InputOf<typeof ratePair>,
): Answer<typeof ratePair> {
  const round = await roundOfPractice(scope, round_id);
  if (!round.ok) return round;
  if (round.value.closed_at !== null) return fail(problem('wrong-state', 'This rating is closed.'));
  const pair_ids = (await pairsOfRound(scope, round_id)).map((pair) => pair.pair_id);
  const shown = blindedPairs(pair_ids, round.value.seed, actor.staff_id).find((pair) => pair.pair_id === pair_id);
  if (shown === undefined) return fail(problem('not-found', 'This rating has no such pair.'));
  const rating = {
    round_id,
    pair_id,
    staff_id: actor.staff_id,
    rater: actor.display_name,
    later_is_better: laterIsBetter(right_is_better, shown.before_on),
    rated_at: instantText(now),
  };
  if (!(await insertRating(scope, rating)))
    return fail(problem('wrong-state', 'You have rated this pair; the first answer stands.'));
  scope.audit({
    action: 'photo-ratings.rate',
    subject_kind: 'photo-rating-round',
    subject_id: round_id,
    patient_id: null,
    detail: { pair_id },
  });
  const rated = (await ratingsOfRound(scope, round_id)).filter(({ staff_id }) => staff_id === actor.staff_id).length;
  return ok({ rated, pairs: pair_ids.length });
}

/** The later photo stands on the right where the earlier one is on the left. */
function laterIsBetter(right_is_better: number | null, before_on: 'left' | 'right'): number | null {
  if (right_is_better === null || right_is_better === 0) return right_is_better;
  return before_on === 'left' ? right_is_better : -right_is_better;
}
