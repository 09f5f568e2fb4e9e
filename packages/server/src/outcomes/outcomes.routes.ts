import { decidePlanReview, listOutcomesDue, readOutcomes, recordOutcome } from '@stipple/contract/outcomes';
import { bind, type BoundEndpoint } from '../http/bind.ts';
import {
  decidePlanReviewCommand,
  listOutcomesDueCommand,
  readOutcomesCommand,
  recordOutcomeCommand,
} from './outcome.commands.ts';

export const outcomesRoutes: readonly BoundEndpoint[] = [
  bind(recordOutcome, recordOutcomeCommand),
  bind(readOutcomes, readOutcomesCommand),
  bind(decidePlanReview, decidePlanReviewCommand),
  bind(listOutcomesDue, listOutcomesDueCommand),
];
