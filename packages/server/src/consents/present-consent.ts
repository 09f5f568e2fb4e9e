import { consentShape } from '@stipple/contract/consents';
import type { ConsentRow } from '@stipple/record/consents/read-consents';
import type { z } from 'zod';

export type ConsentOnTheWire = z.output<typeof consentShape>;

/** The consent exactly as it was signed. */
export function presentConsent(row: ConsentRow): ConsentOnTheWire {
  return consentShape.parse(row);
}
