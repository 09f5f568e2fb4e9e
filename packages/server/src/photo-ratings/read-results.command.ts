import { ratingSteps, type readRatingResults } from '@stipple/contract/photo-ratings';
import { problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import { agreementOf, type RatedTwice } from '@stipple/imaging/agreement';
import type { PhotoPairRow } from '@stipple/record/photos/photo-pair';
import { pairsOfRound, ratingsOfRound, type RatingRow } from '@stipple/record/photos/photo-rating';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { presentRound, roundOfPractice } from './rating-round.ts';

/** Only after the round was closed: before that, nobody learns what another said. Poor pairs are shown and not counted. */
export async function readRatingResultsCommand(
  { scope }: StaffContext,
  { params: { round_id } }: InputOf<typeof readRatingResults>,
): Answer<typeof readRatingResults> {
  const round = await roundOfPractice(scope, round_id);
  if (!round.ok) return round;
  if (round.value.closed_at === null) return fail(problem('wrong-state', 'The rating is not closed yet.'));
  const pairs = await pairsOfRound(scope, round_id);
  const ratings = await ratingsOfRound(scope, round_id);
  scope.audit({
    action: 'photo-ratings.read-results',
    subject_kind: 'photo-rating-round',
    subject_id: round_id,
    patient_id: null,
    detail: {},
  });
  const evidence = new Set(pairs.filter((pair) => pair.may_be_evidence).map((pair) => pair.pair_id));
  return ok({
    round: await presentRound(scope, round.value),
    seed: round.value.seed,
    pairs: pairs.map((pair) => presentRatedPair(pair, ratings)),
    agreement: agreements(ratings.filter(({ pair_id }) => evidence.has(pair_id))),
    left_out: pairs.length - evidence.size,
  });
}

function presentRatedPair(
  { pair_id, patient_id, score, may_be_evidence }: PhotoPairRow,
  ratings: readonly RatingRow[],
) {
  const ofPair = ratings.filter((rating) => rating.pair_id === pair_id);
  const said = ofPair.map(({ rater, later_is_better }) => ({ rater, later_is_better }));
  return { pair_id, patient_id, score, may_be_evidence, ratings: said };
}

/** Every two raters, over the pairs that both could judge. */
function agreements(ratings: readonly RatingRow[]) {
  const raters = [...new Map(ratings.map(({ staff_id, rater }) => [staff_id, rater]))];
  return raters.flatMap(([one_id, one], at) =>
    raters.slice(at + 1).map(([other_id, other]) => {
      const { kappa_interval, ...found } = agreementOf(ratedByBoth(ratings, one_id, other_id), SCALE);
      return { one, other, ...found, kappa_interval: kappa_interval === null ? null : [...kappa_interval] };
    }),
  );
}

const SCALE = { from: Math.min(...ratingSteps), to: Math.max(...ratingSteps) };

function ratedByBoth(ratings: readonly RatingRow[], one_id: string, other_id: string): readonly RatedTwice[] {
  const by = (staff_id: string): Map<string, number | null> =>
    new Map(ratings.filter((row) => row.staff_id === staff_id).map((row) => [row.pair_id, row.later_is_better]));
  const others = by(other_id);
  return [...by(one_id)].flatMap(([pair_id, one]) => {
    const other = others.get(pair_id) ?? null;
    return one === null || other === null ? [] : [{ one, other }];
  });
}
