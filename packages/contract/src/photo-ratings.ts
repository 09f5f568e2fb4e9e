import { z } from 'zod';
import { endpoint, permission } from './endpoint.ts';
import { id, instant, newId, shortText } from './wire.ts';

const ofRound = z.strictObject({ round_id: id });

export const ratingRoundShape = z.strictObject({
  round_id: id,
  title: z.string(),
  made_by: z.string(),
  made_at: instant,
  closed_at: instant.nullable(),
  pairs: z.int(),
  /** Who has rated how many. What they said is not shown before the round is closed. */
  raters: z.array(z.strictObject({ staff_id: id, rater: z.string(), rated: z.int() })),
});

export const createRatingRound = endpoint({
  name: 'photo-ratings.create',
  method: 'POST',
  path: '/api/photo-rating-rounds',
  access: permission('outcomes.write'),
  summary: 'Begin a blinded rating of pairs; order and sides follow from a seed that is kept',
  body: z.strictObject({
    round_id: newId,
    title: shortText,
    pair_ids: z.array(id).min(1).max(200),
    /** Left out: the server draws one. */
    seed: z.string().min(8).max(80).optional(),
  }),
  response: ratingRoundShape,
});

export const listRatingRounds = endpoint({
  name: 'photo-ratings.list',
  method: 'GET',
  path: '/api/photo-rating-rounds',
  access: permission('outcomes.write'),
  summary: 'Rating rounds of the practice, newest first',
  response: z.strictObject({ rounds: z.array(ratingRoundShape) }),
});

/** One pair as a rater sees it: two pictures, no date, no name, and nothing that tells which is the earlier one. */
export const blindPairShape = z.strictObject({
  pair_id: id,
  left: z.string(),
  right: z.string(),
  is_rated: z.boolean(),
});

export const readRatingSheet = endpoint({
  name: 'photo-ratings.read-sheet',
  method: 'GET',
  path: '/api/photo-rating-rounds/:round_id/sheet',
  access: permission('outcomes.write'),
  summary: 'The pairs to rate, shuffled for this rater, with links that work for some minutes',
  params: ofRound,
  response: z.strictObject({ round_id: id, title: z.string(), pairs: z.array(blindPairShape), expires_at: instant }),
});

/** From the left photo being much better (−2) to the right one (2). Null: it cannot be told from these photos. */
export const ratingSteps = [-2, -1, 0, 1, 2] as const;

export const ratePair = endpoint({
  name: 'photo-ratings.rate',
  method: 'POST',
  path: '/api/photo-rating-rounds/:round_id/ratings',
  access: permission('outcomes.write'),
  summary: 'Rate one pair. The first answer stands',
  params: ofRound,
  body: z.strictObject({ pair_id: id, right_is_better: z.int().min(-2).max(2).nullable() }),
  response: z.strictObject({ rated: z.int(), pairs: z.int() }),
});

export const closeRatingRound = endpoint({
  name: 'photo-ratings.close',
  method: 'POST',
  path: '/api/photo-rating-rounds/:round_id/close',
  access: permission('outcomes.write'),
  summary: 'End the rating; from then on results are shown and nothing is rated any more',
  params: ofRound,
  response: ratingRoundShape,
});

const agreement = z.strictObject({
  one: z.string(),
  other: z.string(),
  pairs: z.int(),
  same_percent: z.number().nullable(),
  within_one_percent: z.number().nullable(),
  weighted_kappa: z.number().nullable(),
  kappa_interval: z.array(z.number()).length(2).nullable(),
  no_kappa_because: z.enum(['too-few-pairs', 'no-variation']).nullable(),
});

export const readRatingResults = endpoint({
  name: 'photo-ratings.read-results',
  method: 'GET',
  path: '/api/photo-rating-rounds/:round_id/results',
  access: permission('outcomes.write'),
  summary: 'What was said of each pair and how far the raters agree; only after the round was closed',
  params: ofRound,
  response: z.strictObject({
    round: ratingRoundShape,
    seed: z.string(),
    pairs: z.array(
      z.strictObject({
        pair_id: id,
        patient_id: id,
        score: z.int(),
        may_be_evidence: z.boolean(),
        ratings: z.array(z.strictObject({ rater: z.string(), later_is_better: z.int().nullable() })),
      }),
    ),
    /** Each two raters, over pairs that may be evidence. */
    agreement: z.array(agreement),
    left_out: z.int(),
  }),
});
