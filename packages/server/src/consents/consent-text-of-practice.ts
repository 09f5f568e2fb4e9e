import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import type { Scope } from '@stipple/record';
import { listConsentTextRows } from '@stipple/record/consents/consent-texts';
import { presentConsentTexts, type ConsentTextOnTheWire } from './present-consent-text.ts';

/** One of the practice's own texts as it travels, or *not found*. */
export async function consentTextOfPractice(
  scope: Scope,
  text_id: string,
): Promise<Result<ConsentTextOnTheWire, Problem>> {
  const texts = presentConsentTexts(await listConsentTextRows(scope));
  const found = texts.find((text) => text.text_id === text_id);
  return found === undefined ? fail(problem('not-found', 'There is no such consent text here.')) : ok(found);
}

/** A draft at the version that its writer saw; anything else is refused with the text as it is now. */
export function draftAtVersion(text: ConsentTextOnTheWire, version: number): Result<ConsentTextOnTheWire, Problem> {
  const extra = { current: text };
  if (text.state !== 'draft')
    return fail(problem('wrong-state', 'A published text never changes; write a new one from it.', { extra }));
  if (text.version !== version)
    return fail(problem('stale-version', `The draft is at version ${text.version} by now.`, { extra }));
  return ok(text);
}
