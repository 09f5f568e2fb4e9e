import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spottedSurface, photographed } from '../testing/drawn-photo.ts';
import { blurred, brightnessAt, insideOf, lumaOf, resampled, rgbaImage, shrunk, wholeOf } from './index.ts';

const photo = photographed(spottedSurface('image', 60), 60, 40);
const meanOf = (values: Float32Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('brightness of a photo', () => {
  it('weighs green most, and is 1 for white and 0 for black', () => {
    const { luma } = lumaOf(
      rgbaImage(4, 1, Uint8Array.of(255, 255, 255, 255, 0, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255)),
    );
    expect(luma[0]).toBeCloseTo(1);
    expect(luma[1]).toBe(0);
    expect(luma[2]).toBeGreaterThan(luma[3] ?? 1);
  });

  it('is refused where the size promises other pixels than there are', () => {
    expect(() => rgbaImage(2, 2, new Uint8Array(4))).toThrow(RangeError);
    expect(() => rgbaImage(0, 2, new Uint8Array(0))).toThrow(RangeError);
  });

  it('between pixels lies between theirs, and beyond the edge the edge goes on', () => {
    expect(brightnessAt(photo, 10.5, 7)).toBeCloseTo((brightnessAt(photo, 10, 7) + brightnessAt(photo, 11, 7)) / 2);
    expect(brightnessAt(photo, -50, 0)).toBe(brightnessAt(photo, 0, 0));
  });
});

describe('another size', () => {
  it('keeps the mean brightness', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 60 }), fc.integer({ min: 4, max: 40 }), (width, height) => {
        const small = resampled(photo, wholeOf(photo), width, height);
        expect(meanOf(small.luma)).toBeCloseTo(meanOf(photo.luma), 1);
      }),
      { numRuns: 30 },
    );
  });

  it('never enlarges', () => {
    expect(shrunk(photo, 100)).toBe(photo);
    expect(shrunk(photo, 30)).toMatchObject({ width: 30, height: 20 });
  });

  it('of a box outside the photo is none', () => {
    expect(insideOf(photo, { left: 100, top: 0, width: 5, height: 5 })).toBeNull();
    expect(insideOf(photo, { left: -5, top: -5, width: 10, height: 10 })).toEqual({
      left: 0,
      top: 0,
      width: 5,
      height: 5,
    });
  });
});

describe('blur', () => {
  it('keeps the mean, takes contrast away, and none of it changes nothing', () => {
    const spread = (values: Float32Array): number => Math.max(...values) - Math.min(...values);
    const soft = blurred(photo, 3);
    expect(meanOf(soft.luma)).toBeCloseTo(meanOf(photo.luma), 1);
    expect(spread(soft.luma)).toBeLessThan(spread(photo.luma));
    expect(blurred(photo, 0)).toBe(photo);
  });
});
