import { consentShape } from '@stipple/contract/consents';
import type { ConsentRow } from '@stipple/record/consents/read-consents';
import type { z } from 'zod';
import type { AskAgain } from './ask-again.ts';

export type ConsentOnTheWire = z.output<typeof consentShape>;

/** What of a consent is signed for good; whether it still stands is found out on the day. */
const signedShape = consentShape.omit({ ask_again: true });
export type ConsentAsSigned = z.output<typeof signedShape>;

/** The consent exactly as it was signed. */
export function consentAsSigned(row: ConsentRow): ConsentAsSigned {
  return signedShape.parse(row);
}

export function presentConsent(signed: ConsentAsSigned, ask_again: readonly AskAgain[]): ConsentOnTheWire {
  return { ...signed, ask_again: [...ask_again] };
}
