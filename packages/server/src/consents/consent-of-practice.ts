import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import type { Scope } from '@stipple/record';
import { readConsentRow } from '@stipple/record/consents/read-consents';
import { presentConsent, type ConsentOnTheWire } from './present-consent.ts';

/** The consent as it travels, or *not found*. */
export async function consentOfPractice(scope: Scope, consent_id: string): Promise<Result<ConsentOnTheWire, Problem>> {
  const row = await readConsentRow(scope, consent_id);
  return row === null ? fail(problem('not-found', 'There is no such consent here.')) : ok(presentConsent(row));
}
