import { photoFilePath, photoHash } from '@stipple/contract/photos';
import { z } from 'zod';
import type { SignedIn } from '../access/signed-in-staff.ts';
import { bindUpload } from '../http/mount-upload.ts';
import { mayEnter, recordActor, sameAsNamed } from '../http/serve-staff.ts';
import { storePhotoFile } from './store-photo-file.ts';

/** The bytes of a photo, sent by the device of a member of staff. */
export const uploadPhotoFile = bindUpload({
  name: 'photos.store-file',
  path: photoFilePath,
  params: z.strictObject({ sha256: photoHash }),
  admit: async (deps, request, reply) =>
    mayEnter(
      { access: { kind: 'permission', permission: 'photos.write' } },
      sameAsNamed(request, await deps.signedIn.of(request, reply)),
    ),
  take: (deps, who: SignedIn, { sha256 }, bytes) =>
    storePhotoFile(deps, { actor: recordActor(who), staff_id: who.staff_id, name: who.display_name }, sha256, bytes),
});
