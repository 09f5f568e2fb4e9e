import {
  assess,
  decideCandidacy,
  giveAnswers,
  listAssessments,
  overrideFinding,
  readAnswers,
} from '@stipple/contract/candidacy';
import { bind, type BoundEndpoint } from '../http/bind.ts';
import { assessCommand } from './assess.command.ts';
import { decideCandidacyCommand } from './decide-candidacy.command.ts';
import { giveAnswersCommand } from './give-answers.command.ts';
import { listAssessmentsCommand } from './list-assessments.command.ts';
import { overrideFindingCommand } from './override-finding.command.ts';
import { readAnswersCommand } from './read-answers.command.ts';

export const candidacyRoutes: readonly BoundEndpoint[] = [
  bind(readAnswers, readAnswersCommand),
  bind(giveAnswers, giveAnswersCommand),
  bind(assess, assessCommand),
  bind(listAssessments, listAssessmentsCommand),
  bind(overrideFinding, overrideFindingCommand),
  bind(decideCandidacy, decideCandidacyCommand),
];
