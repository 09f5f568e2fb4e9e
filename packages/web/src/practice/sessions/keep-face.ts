import { keptThumbnail } from '../photos/kept-thumbnail.ts';
import type { Photo } from '../photos/photo.ts';
import { fetchPicture } from '../photos/use-picture.ts';
import { latestBaseline } from './latest-baseline.ts';

/** The one photo that the time-out looks at is on this device too; fetched once, small. */
export async function keepFace(photos: readonly Photo[]): Promise<void> {
  const photo = latestBaseline(photos);
  const link = photo?.links?.thumbnail ?? null;
  if (photo === null || link === null || (await keptThumbnail(photo.photo_id)) !== null) return;
  await fetchPicture(photo.photo_id, link, 'thumbnail', new AbortController().signal).catch(() => undefined);
}
