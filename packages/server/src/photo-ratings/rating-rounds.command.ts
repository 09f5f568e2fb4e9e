import { randomBytes } from 'node:crypto';
import type { closeRatingRound, createRatingRound, listRatingRounds } from '@stipple/contract/photo-ratings';
import { problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import * as record from '@stipple/record/photos/photo-rating';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { presentRound, roundOfPractice, type RatingRoundOnTheWire } from './rating-round.ts';

export async function createRatingRoundCommand(
  { scope, actor, now }: StaffContext,
  { body: { round_id, title, pair_ids, seed } }: InputOf<typeof createRatingRound>,
): Answer<typeof createRatingRound> {
  const round = {
    round_id,
    title,
    seed: seed ?? randomBytes(12).toString('hex'),
    staff_id: actor.staff_id,
    by_name: actor.display_name,
    at: instantText(now),
    pair_ids: [...new Set(pair_ids)],
  };
  if (!(await record.insertRatingRound(scope, round)))
    return fail(problem('id-already-used', 'There is a rating with this identifier.'));
  const pairs = round.pair_ids.length;
  scope.audit({
    action: 'photo-ratings.create',
    subject_kind: 'photo-rating-round',
    subject_id: round_id,
    patient_id: null,
    detail: { pairs },
  });
  return ok(await presentRound(scope, { ...round, closed_at: null, pairs }));
}

export async function listRatingRoundsCommand({ scope }: StaffContext): Answer<typeof listRatingRounds> {
  const rounds: RatingRoundOnTheWire[] = [];
  for (const row of await record.listRatingRounds(scope)) rounds.push(await presentRound(scope, row));
  scope.audit({
    action: 'photo-ratings.list',
    subject_kind: 'practice',
    subject_id: scope.practice_id,
    patient_id: null,
    detail: {},
  });
  return ok({ rounds });
}

export async function closeRatingRoundCommand(
  { scope, now }: StaffContext,
  { params: { round_id } }: InputOf<typeof closeRatingRound>,
): Answer<typeof closeRatingRound> {
  const round = await roundOfPractice(scope, round_id);
  if (!round.ok) return round;
  const closed_at = instantText(now);
  if (!(await record.closeRatingRound(scope, round_id, closed_at)))
    return fail(problem('wrong-state', 'This rating was closed before.'));
  scope.audit({
    action: 'photo-ratings.close',
    subject_kind: 'photo-rating-round',
    subject_id: round_id,
    patient_id: null,
    detail: {},
  });
  return ok(await presentRound(scope, { ...round.value, closed_at }));
}
