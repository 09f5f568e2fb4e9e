import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { measureCapture, type CaptureFacts } from '@stipple/imaging/capture';
import { lumaOf, rgbaImage } from '@stipple/imaging/image';
import sharp, { type Sharp } from 'sharp';
import { cameraFacts, type CameraFacts } from './camera-facts.ts';
import { decodeHeic } from './decode-heic.ts';
import { pictureFormat, type PictureFormat } from './picture-format.ts';

/** A photo that was read to its last pixel, and the copies that screens show. Copies carry no metadata. */
export type Picture = {
  readonly media_type: PictureFormat;
  /** Turned upright. */
  readonly width: number;
  readonly height: number;
  readonly camera: CameraFacts;
  /** Of the whole photo, without landmarks. */
  readonly measured: CaptureFacts;
  readonly display: PictureCopy;
  readonly thumbnail: PictureCopy;
};

export type PictureCopy = { readonly bytes: Buffer; readonly width: number; readonly height: number };

/** More than any camera of a phone has; a small file that claims more is a trap. */
export const MOST_PIXELS = 120_000_000;
const MOST_SIDE = 20_000;
const DISPLAY_PX = 2560;
const THUMBNAIL_PX = 384;
const MEASURED_PX = 1024;

/** Reads a picture, or says precisely why it is not taken in. */
export async function readPicture(bytes: Uint8Array): Promise<Result<Picture, Problem>> {
  const media_type = pictureFormat(bytes);
  if (media_type === null) return refused('It is neither a JPEG, PNG, WebP nor HEIC picture.');
  try {
    const upright = media_type === 'image/heic' ? await openHeic(bytes) : await openOther(bytes);
    if (!upright.ok) return upright;
    return ok(await copiesOf(upright.value, media_type, cameraFacts(await exifOf(bytes))));
  } catch (error) {
    if (error instanceof Error && isBadPicture(error))
      return refused('It is damaged or cut off: not every pixel can be read.');
    throw error;
  }
}

/** The copy for teaching or publication: full size, upright, without a word of metadata. */
export async function copyWithoutMetadata(original: Uint8Array): Promise<Result<Buffer, Problem>> {
  const upright = pictureFormat(original) === 'image/heic' ? await openHeic(original) : await openOther(original);
  return upright.ok ? ok(await upright.value.jpeg({ quality: 92 }).toBuffer()) : upright;
}

async function openHeic(bytes: Uint8Array): Promise<Result<Sharp, Problem>> {
  const decoded = await decodeHeic(bytes, MOST_PIXELS);
  if (decoded.kind === 'unreadable') return refused('It is damaged or cut off: not every pixel can be read.');
  if (decoded.kind === 'too-many-pixels') return tooLarge(decoded.width, decoded.height);
  const { width, height, rgba } = decoded;
  return ok(sharp(rgba, { raw: { width, height, channels: 4 }, limitInputPixels: MOST_PIXELS }).removeAlpha());
}

/** The size stands in the head: it is looked at before anything is unpacked. */
async function openOther(bytes: Uint8Array): Promise<Result<Sharp, Problem>> {
  const { width, height, pages } = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (width * height > MOST_PIXELS || Math.max(width, height) > MOST_SIDE) return tooLarge(width, height);
  if ((pages ?? 1) > 1) return refused('It moves: only still photos are taken in.');
  const opened = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' });
  return ok(opened.autoOrient().flatten({ background: 'white' }).toColourspace('srgb'));
}

async function copiesOf(upright: Sharp, media_type: PictureFormat, camera: CameraFacts): Promise<Picture> {
  const whole = await upright.raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = whole.info;
  const again = (): Sharp => sharp(whole.data, { raw: { width, height, channels }, limitInputPixels: MOST_PIXELS });
  const [display, thumbnail, measured] = await Promise.all([
    copy(again(), DISPLAY_PX, 88),
    copy(again(), THUMBNAIL_PX, 80),
    measure(again()),
  ]);
  return { media_type, width, height, camera, measured, display, thumbnail };
}

async function copy(picture: Sharp, longest: number, quality: number): Promise<PictureCopy> {
  const { data, info } = await fitted(picture, longest).jpeg({ quality }).toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}

async function measure(picture: Sharp): Promise<CaptureFacts> {
  const small = fitted(picture, MEASURED_PX).toColourspace('srgb').ensureAlpha().raw();
  const { data, info } = await small.toBuffer({ resolveWithObject: true });
  return measureCapture(lumaOf(rgbaImage(info.width, info.height, data)), null);
}

function fitted(picture: Sharp, longest: number): Sharp {
  return picture.resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true });
}

function tooLarge(width: number, height: number): Result<never, Problem> {
  return refused(`It has ${width} × ${height} pixels; at most ${MOST_PIXELS / 1_000_000} million are taken in.`);
}

function refused(sentence: string): Result<never, Problem> {
  return fail(problem('photo-refused', sentence));
}

/** A head that cannot be read tells nothing; the pixels were read all the same. */
async function exifOf(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    return (await sharp(bytes, { limitInputPixels: false }).metadata()).exif ?? null;
  } catch {
    return null;
  }
}

/** The picture library throws plain errors about pictures; faults in our own code have kinds of their own. */
function isBadPicture(error: Error): boolean {
  return Object.getPrototypeOf(error) === Error.prototype;
}
