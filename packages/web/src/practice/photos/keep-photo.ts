import { addPhoto } from '@stipple/contract/photos';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { keepAct } from '../../offline/drafts.ts';
import { contentHash } from '../../photos/content-hash.ts';
import type { NewPhoto } from '../../photos/view-to-take.ts';
import { photosText } from '../../text/en/photos.ts';
import { say } from '../../text/texts.ts';
import { viewName } from './photo.ts';

const t = say(photosText);

/** Whose photo it is and to what it belongs. */
export type PhotoPlace = {
  readonly patient_id: string;
  readonly session_id: string | null;
  readonly indication: string | null;
  readonly make_up: boolean | null;
};

/** A photo that is on this device and on its way to the server. */
export type KeptPhoto = { readonly photo_id: string; readonly view: string; readonly file: Blob };

/** Puts a photo onto this device, sealed; resolves when it is on the disk. The server gets it as soon as it answers. */
export async function keepPhoto(
  { view, file, capture, taken_at, source }: NewPhoto,
  { patient_id, session_id, indication, make_up }: PhotoPlace,
): Promise<KeptPhoto> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sha256 = await contentHash(bytes.buffer);
  const photo_id = uuidV7();
  const content = { photo_id, sha256, view, taken_at, make_up, zone: null, capture, session_id, indication, source };
  await keepAct(
    {
      id: uuidV7(),
      subject: `photo:${photo_id}`,
      endpoint: addPhoto.name,
      params: { patient_id },
      content,
      idempotency_key: uuidV7(),
      device_at: taken_at,
      about: { words: t('kept.about', { view: viewName(view) }), path: `/patients/${patient_id}/photos` },
    },
    { sha256, bytes, media_type: file.type },
  );
  return { photo_id, view, file };
}
