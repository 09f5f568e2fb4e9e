import type { listConsents } from '@stipple/contract/consents';
import type { ResponseOf } from '@stipple/contract/endpoint';

/** A signed consent as it travels, and the uses of photographs that are asked one by one. */
export type Consent = ResponseOf<typeof listConsents>['consents'][number];
export type PhotoUse = Consent['photo_use'];

export const photoUses = ['for_record', 'for_teaching', 'for_publication'] as const;
export type PhotoAnswers = Readonly<Record<(typeof photoUses)[number], boolean | null>>;

/** Nothing is chosen beforehand. */
export const notAnswered: PhotoAnswers = { for_record: null, for_teaching: null, for_publication: null };

/** Uses of photographs that were agreed to and not taken back since. */
export function usesThatStand({ photo_use, photo_withdrawals }: Consent): readonly (typeof photoUses)[number][] {
  return photoUses.filter((use) => photo_use[use] && !photo_withdrawals.some(({ purpose }) => purpose === use));
}

/** The answers once each was given, or null. */
export function photoUseOf({ for_record, for_teaching, for_publication }: PhotoAnswers): PhotoUse | null {
  if (for_record === null || for_teaching === null || for_publication === null) return null;
  return { for_record, for_teaching, for_publication };
}
