import * as contract from '@stipple/contract/photo-phones';
import { photoHash } from '@stipple/contract/photos';
import { z } from 'zod';
import { bind, bindPublic, type BoundEndpoint } from '../http/bind.ts';
import { bindUpload, type BoundUpload } from '../http/mount-upload.ts';
import { storePhotoFile } from '../photos/store-photo-file.ts';
import { closePhoneCommand, pairPhoneCommand } from './pair-phone.command.ts';
import { phoneBrowserOf, type PhoneBrowser } from './phone-browser.ts';
import { addPhonePhotoCommand, openPhoneCommand, readPhoneTaskCommand } from './phone.commands.ts';

export const photoPhonesRoutes: readonly BoundEndpoint[] = [
  bind(contract.pairPhone, pairPhoneCommand, { answer_is_secret: true }),
  bind(contract.closePhone, closePhoneCommand),
  bindPublic(contract.openPhone, openPhoneCommand),
  bindPublic(contract.readPhoneTask, readPhoneTaskCommand),
  bindPublic(contract.addPhonePhoto, addPhonePhotoCommand),
];

export const photoPhonesUploads: readonly BoundUpload[] = [
  bindUpload({
    name: 'photo-phones.store-file',
    path: contract.phonePhotoFilePath,
    params: z.strictObject({ sha256: photoHash }),
    admit: (deps, request) => phoneBrowserOf(deps, request),
    take: (deps, { actor, phone }: PhoneBrowser, { sha256 }, bytes) =>
      storePhotoFile(deps, { actor, staff_id: phone.staff_id, name: phone.by_name }, sha256, bytes),
  }),
];
