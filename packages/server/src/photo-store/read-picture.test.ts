import { expectOk } from '@stipple/engine/kernel';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { claimingPng, drawnJpeg, drawnPng, drawnSideways, drawnWebp, smallHeic } from '../testing/drawn-picture.ts';
import { cameraFacts } from './camera-facts.ts';
import { pictureFormat } from './picture-format.ts';
import { copyWithoutMetadata, readPicture } from './read-picture.ts';

async function why(bytes: Buffer): Promise<string> {
  const read = await readPicture(bytes);
  return read.ok ? 'taken in' : `${read.problem.code}: ${read.problem.detail}`;
}

describe('a picture', () => {
  it.each([
    ['image/jpeg', drawnJpeg],
    ['image/png', drawnPng],
    ['image/webp', drawnWebp],
  ] as const)('as %s is read to its last pixel', async (media_type, draw) => {
    const picture = expectOk(await readPicture(await draw({ width: 3000, height: 1500 })));
    expect(picture).toMatchObject({ media_type, width: 3000, height: 1500 });
    expect(picture.display).toMatchObject({ width: 2560, height: 1280 });
    expect(picture.thumbnail.width).toBe(384);
    expect(pictureFormat(picture.display.bytes)).toBe('image/jpeg');
  });

  it('as HEIC too, beside the server', async () => {
    const picture = expectOk(await readPicture(smallHeic()));
    expect(picture).toMatchObject({ media_type: 'image/heic', width: 96, height: 64 });
    const { data } = await sharp(picture.display.bytes).raw().toBuffer({ resolveWithObject: true });
    const redAt = (x: number, y: number): number => data[(y * 96 + x) * 3] ?? 0;
    expect(redAt(90, 32)).toBeGreaterThan(redAt(5, 32) + 150);
  });

  it('is turned upright', async () => {
    const picture = expectOk(await readPicture(await drawnSideways({ width: 300, height: 200 })));
    expect(picture).toMatchObject({ width: 200, height: 300 });
    expect(picture.display).toMatchObject({ width: 200, height: 300 });
  });

  it('is measured without landmarks', async () => {
    const { measured } = expectOk(await readPicture(await drawnJpeg()));
    expect(measured).toMatchObject({ pose: null, sharpness: { method: 'whole-photo' } });
    expect(measured.exposure.mean).toBeGreaterThan(0);
  });
});

describe('metadata', () => {
  it('is kept for the record, and where the photo was taken is only said to be known', async () => {
    const { camera } = expectOk(await readPicture(await drawnJpeg({ camera: true })));
    expect(camera).toMatchObject({
      make: 'Drawn',
      model: 'Camera of the test',
      taken_at_camera: '2026:11:20 10:15:00',
      f_number: 2.8,
      exposure_s: 0.008,
      has_position: true,
    });
  });

  it('is in no copy', async () => {
    const original = await drawnJpeg({ camera: true });
    expect((await sharp(original).metadata()).exif).toBeDefined();
    const { display, thumbnail } = expectOk(await readPicture(original));
    for (const copy of [display.bytes, thumbnail.bytes, expectOk(await copyWithoutMetadata(original))]) {
      const { exif, xmp, iptc } = await sharp(copy).metadata();
      expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
      expect(copy.includes('Camera of the test')).toBe(false);
    }
  });

  it('that is broken tells nothing and stops nothing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
        expect(typeof cameraFacts(noise).has_position).toBe('boolean');
        const headed = Uint8Array.from([...Buffer.from('Exif\0\0MM\0*\0\0\0\u0008', 'latin1'), ...noise]);
        expect(typeof cameraFacts(headed).has_position).toBe('boolean');
      }),
    );
    expect(cameraFacts(null).make).toBeNull();
  });
});

describe('what is refused, and why', () => {
  it('is anything that is no picture', async () => {
    expect(await why(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toContain('neither a JPEG');
    expect(await why(Buffer.from('GIF89a'))).toContain('photo-refused');
  });

  it('is a picture that was cut off', async () => {
    const whole = await drawnJpeg({ width: 800, height: 600 });
    expect(await why(whole.subarray(0, whole.length / 2))).toContain('damaged or cut off');
    const png = await drawnPng({ width: 800, height: 600 });
    expect(await why(png.subarray(0, png.length / 2))).toContain('damaged or cut off');
    expect(await why(smallHeic().subarray(0, 300))).toContain('damaged or cut off');
  });

  it('is a small file that would fill the memory', async () => {
    expect(await why(await claimingPng(60_000, 60_000))).toContain('60000 × 60000 pixels');
    expect(await why(await claimingPng(30_000, 10))).toContain('30000 × 10 pixels');
  });

  it('is a picture that moves', async () => {
    const frames = await sharp([await drawnPng({ seed: 1 }), await drawnPng({ seed: 2 })], { join: { animated: true } })
      .webp()
      .toBuffer();
    expect(await why(frames)).toContain('moves');
  });

  it('never crashes, whatever comes', async () => {
    const jpeg = await drawnJpeg({ width: 64, height: 64 });
    await fc.assert(
      fc.asyncProperty(fc.nat(jpeg.length - 1), fc.integer({ min: 0, max: 255 }), async (at, value) => {
        const changed = Buffer.from(jpeg);
        changed[at] = value;
        const read = await readPicture(changed);
        expect(read.ok || read.problem.code === 'photo-refused').toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
