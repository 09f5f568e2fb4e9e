import { readOutcomes, recordOutcome } from '@stipple/contract/outcomes';
import { bind, type BoundEndpoint } from '../http/bind.ts';
import { readOutcomesCommand, recordOutcomeCommand } from './outcome.commands.ts';

export const outcomesRoutes: readonly BoundEndpoint[] = [
  bind(recordOutcome, recordOutcomeCommand),
  bind(readOutcomes, readOutcomesCommand),
];
