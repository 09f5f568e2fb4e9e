import { listConsents, prepareConsent, signConsent, withdrawConsent } from '@stipple/contract/consents';
import { bind, type BoundEndpoint } from '../http/bind.ts';
import { listConsentsCommand } from './list-consents.command.ts';
import { prepareConsentCommand } from './prepare-consent.command.ts';
import { signConsentCommand } from './sign-consent.command.ts';
import { withdrawConsentCommand } from './withdraw-consent.command.ts';

export const consentsRoutes: readonly BoundEndpoint[] = [
  bind(prepareConsent, prepareConsentCommand),
  bind(signConsent, signConsentCommand),
  bind(withdrawConsent, withdrawConsentCommand),
  bind(listConsents, listConsentsCommand),
];
