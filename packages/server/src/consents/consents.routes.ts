import {
  listConsentTexts,
  previewConsentText,
  publishConsentText,
  saveConsentText,
} from '@stipple/contract/consent-texts';
import {
  listConsents,
  prepareConsent,
  signConsent,
  withdrawConsent,
  withdrawPhotoUse,
} from '@stipple/contract/consents';
import { bind, type BoundEndpoint } from '../http/bind.ts';
import { listConsentsCommand } from './list-consents.command.ts';
import { listConsentTextsCommand } from './list-consent-texts.command.ts';
import { prepareConsentCommand } from './prepare-consent.command.ts';
import { previewConsentTextCommand } from './preview-consent-text.command.ts';
import { publishConsentTextCommand } from './publish-consent-text.command.ts';
import { saveConsentTextCommand } from './save-consent-text.command.ts';
import { signConsentCommand } from './sign-consent.command.ts';
import { withdrawConsentCommand } from './withdraw-consent.command.ts';
import { withdrawPhotoUseCommand } from './withdraw-photo-use.command.ts';

export const consentsRoutes: readonly BoundEndpoint[] = [
  bind(prepareConsent, prepareConsentCommand),
  bind(signConsent, signConsentCommand),
  bind(withdrawConsent, withdrawConsentCommand),
  bind(withdrawPhotoUse, withdrawPhotoUseCommand),
  bind(listConsents, listConsentsCommand),
  bind(listConsentTexts, listConsentTextsCommand),
  bind(saveConsentText, saveConsentTextCommand),
  bind(previewConsentText, previewConsentTextCommand),
  bind(publishConsentText, publishConsentTextCommand),
];
