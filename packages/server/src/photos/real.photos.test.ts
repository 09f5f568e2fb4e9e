import { readFileSync } from 'node:fs';
import { expectOk } from '@stipple/engine/kernel';
import {
  captureLimits,
  exposureOf,
  faceBox,
  headPose,
  interOcularPx,
  sharpnessOf,
  type FaceLandmarks,
} from '@stipple/imaging/capture';
import { blurred, brightnessAt, resampled, shrunk, type LumaImage } from '@stipple/imaging/image';
import { inverse, moved, register, scaleOf, similarity, turnOf } from '@stipple/imaging/registration';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readPicture } from '../photo-store/read-picture.ts';
import { lumaOfFile, realPhotos, type RealPhoto } from '../testing/real-photos.ts';

/** Ten people in a studio, and one person four times, at other distances and tilts. */
const studio = realPhotos('london');
const fronts = studio.filter(({ landmarks }) => landmarks !== null).slice(0, 2);
const tilted = realPhotos('lisa').filter(({ landmarks }) => landmarks !== null);
/** For machines that do much else meanwhile. */
const PATIENCE_MS = 300_000;
const limit = captureLimits.least_sharpness['eye-band'];

const eyesOf = ({ landmarks, name }: RealPhoto): FaceLandmarks => {
  if (landmarks === null) throw new Error(`${name} has no landmarks`);
  return landmarks;
};
const sharpness = (photo: LumaImage, landmarks: FaceLandmarks): number => sharpnessOf(photo, landmarks)?.value ?? 0;

describe('photographs of people', () => {
  it('are all there, or none of them', () => {
    expect([studio.length > 0, tilted.length > 0]).toEqual(studio.length > 0 ? [true, true] : [false, false]);
  });

  it(
    'in focus are sharp enough for the shutter, and blurred ones are not, step by step',
    async () => {
      for (const photo of fronts) {
        const { image, eyes } = aroundEyes(await lumaOfFile(photo.file), eyesOf(photo));
        const values = [0, 1, 2, 4].map((sigma) => sharpness(blurred(image, sigma), eyes));
        expect(values, photo.name).toEqual(values.toSorted((one, other) => other - one));
        expect(values[0], photo.name).toBeGreaterThan(limit);
        expect(values[3], photo.name).toBeLessThan(limit);
      }
    },
    PATIENCE_MS,
  );

  it(
    'show their light: a darker print has a darker mean and the same face',
    async () => {
      for (const photo of fronts) {
        const image = await lumaOfFile(photo.file);
        const darker = { ...image, luma: image.luma.map((value) => value * 0.6) };
        const [before, after] = [exposureOf(image, eyesOf(photo)), exposureOf(darker, eyesOf(photo))];
        expect(after.mean / before.mean, photo.name).toBeCloseTo(0.6, 2);
        expect(sharpness(darker, eyesOf(photo))).toBeCloseTo(sharpness(image, eyesOf(photo)), 3);
      }
    },
    PATIENCE_MS,
  );

  it(
    'of one head at another tilt and distance are laid on each other by the eyes',
    async () => {
      const [first, ...others] = tilted;
      for (const other of first === undefined ? [] : others) {
        const [fixed, moving] = [await lumaOfFile(first?.file ?? ''), await lumaOfFile(other.file)];
        const faces = { fixed: eyesOf(first ?? other), moving: eyesOf(other) };
        const { transform } = register(fixed, moving, faces);
        const ratio = interOcularPx(faces.fixed) / interOcularPx(faces.moving);
        expect(Math.abs(scaleOf(transform) / ratio - 1), other.name).toBeLessThan(0.06);
        const tilt = headPose(faces.fixed).roll_deg - headPose(faces.moving).roll_deg;
        expect(Math.abs(turnOf(transform) - tilt), other.name).toBeLessThan(4);
      }
    },
    PATIENCE_MS,
  );

  it(
    'turned by a known angle are turned back to a fraction of a pixel',
    async () => {
      for (const photo of fronts) {
        const image = shrunk(await lumaOfFile(photo.file), 384);
        const truth = { ...similarity(1.04, 6, 0, 0), tx: 12, ty: -18 };
        const turned = photographedAgain(image, truth);
        const found = register(image, turned, null);
        const back = moved(found.transform, moved(inverse(truth), { x: 190, y: 190 }));
        expect(Math.hypot(back.x - 190, back.y - 190), photo.name).toBeLessThan(1);
        expect(Math.abs(turnOf(found.transform) - 6), photo.name).toBeLessThan(0.3);
      }
    },
    PATIENCE_MS,
  );

  it(
    'of one person lie on each other better than those of two',
    async () => {
      const smiling = new Map(studio.filter(({ landmarks }) => landmarks === null).map((photo) => [photo.name, photo]));
      for (const [at, photo] of fronts.entries()) {
        const same = smiling.get(photo.name.replace('_03', '_08'));
        const someone = fronts[(at + 1) % fronts.length];
        if (same === undefined || someone === undefined) throw new Error(`${photo.name} has no partner`);
        const image = shrunk(await lumaOfFile(photo.file), 384);
        const alike = register(image, shrunk(await lumaOfFile(same.file), 384), null).correlation;
        const other = register(image, shrunk(await lumaOfFile(someone.file), 384), null).correlation;
        expect(alike, photo.name).toBeGreaterThan(0.9);
        expect(other, photo.name).toBeLessThan(alike);
      }
    },
    PATIENCE_MS,
  );

  it(
    'are taken in by the photo store, and copies carry no metadata',
    async () => {
      for (const photo of [...fronts.slice(0, 1), ...tilted.slice(0, 1)]) {
        const { display, media_type } = expectOk(await readPicture(readFileSync(photo.file)));
        expect(media_type).toBe('image/jpeg');
        expect((await sharp(display.bytes).metadata()).exif).toBeUndefined();
      }
    },
    PATIENCE_MS,
  );
});

/** The middle of the photo, so that blurring it takes no minute. */
function aroundEyes(photo: LumaImage, landmarks: FaceLandmarks): { image: LumaImage; eyes: FaceLandmarks } {
  const { left, top, width, height } = faceBox(landmarks);
  const box = {
    left: Math.round(left),
    top: Math.round(top),
    width: Math.round(width),
    height: Math.round(height / 2),
  };
  const inBox = ({ x, y }: { x: number; y: number }) => ({ x: x - box.left, y: y - box.top });
  const eyes = { ...landmarks, right_eye: inBox(landmarks.right_eye), left_eye: inBox(landmarks.left_eye) };
  return { image: resampled(photo, box, box.width, box.height), eyes };
}

/** The photo as it would be if each of its pixels came from where `from` takes it. */
function photographedAgain(image: LumaImage, from: ReturnType<typeof similarity>): LumaImage {
  const luma = image.luma.map((_value, at) => {
    const place = moved(from, { x: at % image.width, y: Math.floor(at / image.width) });
    return brightnessAt(image, place.x, place.y);
  });
  return { ...image, luma };
}
