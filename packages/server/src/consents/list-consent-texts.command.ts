import type { listConsentTexts } from '@stipple/contract/consent-texts';
import { ok } from '@stipple/engine/kernel';
import { listConsentTextRows } from '@stipple/record/consents/consent-texts';
import type { Answer } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { presentConsentTexts } from './present-consent-text.ts';

export async function listConsentTextsCommand({ scope }: StaffContext): Answer<typeof listConsentTexts> {
  return ok({ texts: presentConsentTexts(await listConsentTextRows(scope)) });
}
