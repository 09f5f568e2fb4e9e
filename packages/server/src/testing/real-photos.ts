import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { betweenEyes, type FaceLandmarks } from '@stipple/imaging/capture';
import { lumaOf, rgbaImage, type LumaImage } from '@stipple/imaging/image';
import sharp from 'sharp';

/**
 * Photographs of people may be used in tests and may not be committed: `STIPPLE_TEST_PHOTOS` names a folder that holds them
 * in folders of their own, each photo beside its landmark file (`.tem`: a count, then x and y of each point; the pupils
 * come first). Tests of them are called `*.photos.test.ts`; without the folder they look at nothing, and the summary of
 * `npm test` says so.
 */
export type RealPhoto = {
  readonly name: string;
  readonly file: string;
  /** Null where no landmarks lie beside the photo. */
  readonly landmarks: FaceLandmarks | null;
};

/** Photos of one folder in there, by name; none where the setting is not set. */
export function realPhotos(folder: string): readonly RealPhoto[] {
  const root = process.env['STIPPLE_TEST_PHOTOS'] ?? '';
  const place = join(root, folder);
  if (root === '' || !existsSync(place)) return [];
  return readdirSync(place)
    .filter((name) => name.endsWith('.jpg'))
    .toSorted()
    .map((name) => ({ name, file: join(place, name), landmarks: readLandmarks(join(place, name)) }));
}

export async function lumaOfFile(file: string): Promise<LumaImage> {
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return lumaOf(rgbaImage(info.width, info.height, data));
}

/** The pupils alone, the patient's right one (the left one of the photo) first. */
function readLandmarks(photo: string): FaceLandmarks | null {
  const file = photo.replace(/\.jpg$/, '.tem');
  if (!existsSync(file)) return null;
  const [one, other] = readFileSync(file, 'utf8').split('\n').slice(1, 3).map(readPoint);
  if (one === undefined || other === undefined) return null;
  const [right_eye, left_eye] = one.x < other.x ? [one, other] : [other, one];
  const eyes = { right_eye, left_eye, nose_tip: null, mouth_right: null, mouth_left: null, chin: null };
  return Number.isFinite(betweenEyes(eyes).x) ? eyes : null;
}

function readPoint(line: string): { readonly x: number; readonly y: number } {
  const [x = Number.NaN, y = Number.NaN] = line.trim().split(/\s+/).map(Number);
  return { x, y };
}
