import { answerCheckIn, closePortal, openLink, readCheckInQuestions, readCompanion } from '@stipple/contract/portal';
import { bindPatient, bindPublic, type BoundEndpoint } from '../http/bind.ts';
import { answerCheckInCommand, readCheckInCommand } from './check-in.commands.ts';
import { closePortalCommand } from './close-portal.command.ts';
import { openLinkCommand } from './open-link.command.ts';
import { readCompanionCommand } from './read-companion.command.ts';

export const portalRoutes: readonly BoundEndpoint[] = [
  bindPublic(openLink, openLinkCommand),
  bindPatient(readCompanion, readCompanionCommand),
  bindPatient(readCheckInQuestions, readCheckInCommand),
  bindPatient(answerCheckIn, answerCheckInCommand),
  bindPatient(closePortal, closePortalCommand),
];
