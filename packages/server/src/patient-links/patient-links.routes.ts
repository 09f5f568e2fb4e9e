import { createIntakeLink, createPatientLink, listPatientLinks, revokePatientLink } from '@stipple/contract/aftercare';
import { bind, type BoundEndpoint } from '../http/bind.ts';
import { createIntakeLinkCommand } from './create-intake-link.command.ts';
import { createPatientLinkCommand } from './create-patient-link.command.ts';
import { listPatientLinksCommand, revokePatientLinkCommand } from './list-and-revoke.command.ts';

export const patientLinksRoutes: readonly BoundEndpoint[] = [
  bind(createPatientLink, createPatientLinkCommand, { answer_is_secret: true }),
  bind(createIntakeLink, createIntakeLinkCommand, { answer_is_secret: true }),
  bind(listPatientLinks, listPatientLinksCommand),
  bind(revokePatientLink, revokePatientLinkCommand),
];
