import { z } from 'zod';
import { endpoint, permission } from './endpoint.ts';
import { photoDetails } from './photos.ts';
import { entryCode, id, instant, newId } from './wire.ts';

const phoneCookie = 'The phone proves itself by the cookie that opening its link gave it.';

export const pairPhone = endpoint({
  name: 'photo-phones.pair',
  method: 'POST',
  path: '/api/patients/:patient_id/photo-phones',
  access: permission('photos.write'),
  summary: 'A link, shown once as a QR code, that lets one phone take photos for this patient; works once, for minutes',
  params: z.strictObject({ patient_id: id }),
  body: z.strictObject({ phone_id: newId, session_id: id.nullable(), indication: entryCode.nullable() }),
  response: z.strictObject({ phone_id: id, url: z.string(), expires_at: instant }),
});

export const closePhone = endpoint({
  name: 'photo-phones.close',
  method: 'POST',
  path: '/api/photo-phones/:phone_id/close',
  access: permission('photos.write'),
  summary: 'End what the phone may do',
  params: z.strictObject({ phone_id: id }),
  response: z.strictObject({ done: z.literal(true) }),
});

export const openPhone = endpoint({
  name: 'photo-phones.open',
  method: 'POST',
  path: '/portal-api/photos/open',
  access: { kind: 'public', why: 'Whoever holds the link has nothing else yet; it works once.' },
  summary: 'Use the link up: this phone may send photos until the time given',
  body: z.strictObject({ link: z.string().max(120) }),
  response: z.strictObject({ ends_at: instant }),
});

/** The bytes: `PUT /portal-api/photos/files/<SHA-256>`, as with `photoFilePath`. */
export const phonePhotoFilePath = '/portal-api/photos/files/:sha256';

export const readPhoneTask = endpoint({
  name: 'photo-phones.read-task',
  method: 'GET',
  path: '/portal-api/photos/task',
  access: { kind: 'public', why: phoneCookie },
  summary: 'The views to take. Neither the patient’s name nor any earlier photo',
  response: z.strictObject({
    ends_at: instant,
    paired_by: z.string(),
    views: z.array(z.strictObject({ view: z.string(), name: z.string(), instruction: z.string(), taken: z.int() })),
  }),
});

export const addPhonePhoto = endpoint({
  name: 'photo-phones.add-photo',
  method: 'POST',
  path: '/portal-api/photos',
  access: { kind: 'public', why: phoneCookie },
  summary: 'Put a photo whose bytes this phone stored into the patient’s current set',
  body: photoDetails,
  response: z.strictObject({ photo_id: id, view: z.string() }),
});
