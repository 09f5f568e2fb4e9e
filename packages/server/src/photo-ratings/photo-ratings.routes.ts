import * as contract from '@stipple/contract/photo-ratings';
import { bind, type BoundEndpoint } from '../http/bind.ts';
import { ratePairCommand, readRatingSheetCommand } from './rate-pair.command.ts';
import { closeRatingRoundCommand, createRatingRoundCommand, listRatingRoundsCommand } from './rating-rounds.command.ts';
import { readRatingResultsCommand } from './read-results.command.ts';

export const photoRatingsRoutes: readonly BoundEndpoint[] = [
  bind(contract.createRatingRound, createRatingRoundCommand),
  bind(contract.listRatingRounds, listRatingRoundsCommand),
  bind(contract.readRatingSheet, readRatingSheetCommand),
  bind(contract.ratePair, ratePairCommand),
  bind(contract.closeRatingRound, closeRatingRoundCommand),
  bind(contract.readRatingResults, readRatingResultsCommand),
];
