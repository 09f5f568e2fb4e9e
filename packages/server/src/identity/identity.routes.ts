import {
  acceptInvitation,
  confirmIdentity,
  enterDemonstration,
  readInvitation,
  readMe,
  recoverOwner,
  setUpPractice,
} from '@stipple/contract/identity';
import { bindPublic, type BoundEndpoint } from '../http/bind.ts';
import { acceptInvitationCommand } from './accept-invitation.command.ts';
import { confirmIdentityCommand } from './confirm-identity.command.ts';
import { enterDemonstrationCommand } from './enter-demonstration.command.ts';
import { readInvitationCommand } from './read-invitation.command.ts';
import { readMeCommand } from './read-me.command.ts';
import { recoverOwnerCommand } from './recover-owner.command.ts';
import { setUpPracticeCommand } from './set-up-practice.command.ts';

export const identityRoutes: readonly BoundEndpoint[] = [
  bindPublic(readMe, readMeCommand),
  bindPublic(setUpPractice, setUpPracticeCommand),
  bindPublic(confirmIdentity, confirmIdentityCommand),
  bindPublic(enterDemonstration, enterDemonstrationCommand),
  bindPublic(readInvitation, readInvitationCommand),
  bindPublic(acceptInvitation, acceptInvitationCommand),
  bindPublic(recoverOwner, recoverOwnerCommand),
];
