import type { ResponseOf } from '@stipple/contract/endpoint';
import type { readHealingBand } from '@stipple/contract/healing-band';

export type Band = ResponseOf<typeof readHealingBand>;
export type SignInBand = Band['rows'][number];

/** Whether a sign that was told lies inside, outside, or cannot be compared with enough of our own. */
export type BandPlace = 'outside' | 'inside' | 'not-compared';

export function placeOf({ out_of_band, own, published }: SignInBand): BandPlace {
  if (out_of_band) return 'outside';
  return own.kind === 'too-few' && published.place === 'none' ? 'not-compared' : 'inside';
}

/** Where the course of a sign is drawn, in hundredths of the width: the usual part, the published part, and this check-in. */
export type CourseOnLine = { readonly usual: number; readonly latest: number; readonly now: number };

/** Null where nothing was published. The line ends at the later of the published course and this check-in. */
export function courseOnLine(
  { usual_until_h, latest_until_h }: SignInBand['published'],
  hours: number,
): CourseOnLine | null {
  if (latest_until_h === null) return null;
  const end = Math.max(latest_until_h, hours) * 1.04;
  const at = (hour: number) => Math.round((Math.max(0, hour) / end) * 1000) / 10;
  return { usual: at(usual_until_h ?? latest_until_h), latest: at(latest_until_h), now: at(hours) };
}

export function daysOf(hours: number | null): number {
  return Math.round((hours ?? 0) / 24);
}
