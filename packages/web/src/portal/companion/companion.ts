import type { ResponseOf } from '@stipple/contract/endpoint';
import type { readCompanion } from '@stipple/contract/portal';

/** Everything the patient's page shows, as the server tells it. */
export type Companion = ResponseOf<typeof readCompanion>;
export type CareItem = Companion['items'][number];
export type PracticeToCall = Companion['practice'];
/** The page of somebody who was treated. */
export type CompanionAfter = Companion & { readonly session: NonNullable<Companion['session']> };

export function isAfterSession(companion: Companion): companion is CompanionAfter {
  return companion.session !== null;
}
