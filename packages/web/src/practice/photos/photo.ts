import type { ResponseOf } from '@stipple/contract/endpoint';
import type { listPairs, listPhotos, readPhotoSet } from '@stipple/contract/photos';
import { findPhotoView } from '@stipple/engine/photo-views';

export type Photo = ResponseOf<typeof listPhotos>['photos'][number];
export type PhotoUse = ResponseOf<typeof listPhotos>['photo_use'];
export type PhotoSet = ResponseOf<typeof readPhotoSet>;
export type SetView = PhotoSet['views'][number];
export type Pair = ResponseOf<typeof listPairs>['pairs'][number];

/** The catalogue's own name; a code that it does not know (from a newer version) stands for itself. */
export function viewName(code: string): string {
  return findPhotoView(code)?.name ?? code;
}
