import { z } from 'zod';
import { endpoint, permission } from './endpoint.ts';
import { id, instant } from './wire.ts';

/** So many photos may come with one check-in. */
export const MOST_CHECK_IN_PHOTOS = 3;

/** The bytes: `PUT /portal-api/check-ins/<id>/photos/<SHA-256>`; sending them twice is once. */
export const checkInPhotoPath = '/portal-api/check-ins/:check_in_id/photos/:sha256';

/** What the upload answers. */
export const storedCheckInPhoto = z.strictObject({ done: z.literal(true) });

export const listCheckInPhotos = endpoint({
  name: 'check-in-photos.list',
  method: 'GET',
  path: '/api/check-ins/:check_in_id/photos',
  access: permission('chart.read'),
  summary: 'The photos that the patient sent with a check-in',
  params: z.strictObject({ check_in_id: id }),
  response: z.strictObject({
    photos: z.array(
      z.strictObject({
        photo_id: id,
        width: z.int(),
        height: z.int(),
        received_at: instant,
        /** Addresses of the small and the large copy, for whoever may read the chart. */
        thumbnail: z.string(),
        display: z.string(),
      }),
    ),
  }),
});
