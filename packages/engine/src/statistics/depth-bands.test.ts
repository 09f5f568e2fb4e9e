import fc from 'fast-check';
import { expect, it } from 'vitest';
import { depthBandOf, depthBands, depthBandWords } from './index.ts';

it('each band of depth holds its upper border and not its lower', () => {
  for (const band of depthBands) {
    if (band.up_to_mm !== null) expect(depthBandOf(band.up_to_mm)).toBe(band);
    if (band.over_mm > 0) expect(depthBandOf(band.over_mm)).not.toBe(band);
  }
});

it('every depth lies inside its band', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 }), (hundredths) => {
      const { over_mm, up_to_mm } = depthBandOf(hundredths / 100);
      expect(hundredths / 100).toBeGreaterThan(over_mm);
      expect(hundredths / 100).toBeLessThanOrEqual(up_to_mm ?? 5);
    }),
  );
});

it('bands say their borders with their unit', () => {
  expect(depthBands.map(depthBandWords)).toEqual([
    'up to 0.5 mm',
    'over 0.5 to 1.0 mm',
    'over 1.0 to 1.5 mm',
    'over 1.5 to 2.0 mm',
    'over 2.0 mm',
  ]);
});

it('what is no depth has no band', () => {
  for (const wrong of [-0.1, Number.NaN]) expect(() => depthBandOf(wrong)).toThrow(RangeError);
});
