import { longDate, todayIn } from '../../text/dates.ts';
import { photosText } from '../../text/en/photos.ts';
import { say } from '../../text/texts.ts';
import { useSignedIn } from '../shell/me.ts';
import type { PhotoSet } from './photo.ts';
import { usePicture } from './use-picture.ts';

const t = say(photosText);

/** The baseline photo of a view, to lie over the live picture; null where there is none, or it cannot be fetched. */
export function useGhost(set: PhotoSet, view: string | null): { readonly url: string; readonly words: string } | null {
  const { time_zone } = useSignedIn().practice;
  const baseline = set.views.find((one) => one.view === view)?.baseline ?? null;
  const { url } = usePicture(baseline, 'display');
  if (baseline === null || url === null) return null;
  const day = longDate(todayIn(time_zone, Date.parse(baseline.taken_at)));
  return { url, words: t('photo.alt', { view: set.views.find((one) => one.view === view)?.name ?? '', day }) };
}
