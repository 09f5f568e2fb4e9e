import * as contract from '@stipple/contract/photos';
import { bind, type BoundEndpoint } from '../http/bind.ts';
import type { BoundFile } from '../http/bind-file.ts';
import type { BoundUpload } from '../http/mount-upload.ts';
import { addPhotoCommand } from './add-photo.command.ts';
import {
  linkPhotoCommand,
  markBaselineCommand,
  photoEnteredInErrorCommand,
  skipPhotoViewCommand,
} from './mark-photo.command.ts';
import { listPairsCommand, pairPhotosCommand } from './pair-photos.command.ts';
import { photoImage } from './photo-image.ts';
import { listPhotosCommand, readPhotoSetCommand } from './read-photos.command.ts';
import { uploadPhotoFile } from './upload-photo-file.ts';

export const photosRoutes: readonly BoundEndpoint[] = [
  bind(contract.addPhoto, addPhotoCommand, { answer_is_secret: true }),
  bind(contract.listPhotos, listPhotosCommand),
  bind(contract.readPhotoSet, readPhotoSetCommand),
  bind(contract.skipPhotoView, skipPhotoViewCommand),
  bind(contract.markBaseline, markBaselineCommand, { answer_is_secret: true }),
  bind(contract.photoEnteredInError, photoEnteredInErrorCommand),
  bind(contract.linkPhoto, linkPhotoCommand, { answer_is_secret: true }),
  bind(contract.pairPhotos, pairPhotosCommand),
  bind(contract.listPairs, listPairsCommand),
];

export const photosFiles: readonly BoundFile[] = [photoImage];

export const photosUploads: readonly BoundUpload[] = [uploadPhotoFile];
