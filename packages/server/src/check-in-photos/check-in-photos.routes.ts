import { listCheckInPhotos } from '@stipple/contract/check-in-photos';
import { bind, type BoundEndpoint } from '../http/bind.ts';
import type { BoundFile } from '../http/bind-file.ts';
import type { BoundUpload } from '../http/mount-upload.ts';
import { listCheckInPhotosCommand } from './list-check-in-photos.command.ts';
import { checkInPhotoDisplay, checkInPhotoThumbnail } from './show-check-in-photo.ts';
import { uploadCheckInPhoto } from './upload-check-in-photo.ts';

export const checkInPhotosRoutes: readonly BoundEndpoint[] = [bind(listCheckInPhotos, listCheckInPhotosCommand)];

export const checkInPhotosFiles: readonly BoundFile[] = [checkInPhotoThumbnail, checkInPhotoDisplay];

export const checkInPhotosUploads: readonly BoundUpload[] = [uploadCheckInPhoto];
