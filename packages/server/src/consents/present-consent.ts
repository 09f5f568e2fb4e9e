import { consentShape } from '@stipple/contract/consents';
import type { ConsentRow } from '@stipple/record/consents/read-consents';
import type { z } from 'zod';

/** The consent exactly as it was signed. */
export function presentConsent(row: ConsentRow): z.output<typeof consentShape> {
  return consentShape.parse(row);
}
