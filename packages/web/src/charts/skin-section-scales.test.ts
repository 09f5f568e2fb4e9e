import { reachOf } from '@stipple/engine/dosimetry';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apart, deepestOf, sectionScales, shareText } from './skin-section-scales.ts';
import { snap } from './skin-section.tsx';

const frame = { width: 500, height: 440, top: 30, left: 50, right: 150, bottom: 12 };
const reach = (setting_mm: number, zone = 'cheeks') => {
  const result = reachOf({ zone, kind: 'pen', setting_mm, has_traction: true, seed: 6, draws: 400 });
  if (!result.ok) throw new Error('cannot be computed');
  return result.value;
};

describe('a section of skin', () => {
  it('is to scale: equal depths are equal heights, and a height gives its depth back', () => {
    const { y, mmAt } = sectionScales(reach(1), 3, frame);
    expect(y(2) - y(1)).toBeCloseTo(y(1) - y(0), 0);
    expect(mmAt(y(1.25))).toBeCloseTo(1.25, 2);
    expect(mmAt(-100)).toBe(0);
    expect(mmAt(10_000)).toBe(3);
  });

  it('draws four layers one below the other without a gap, and twenty needles within the picture', () => {
    for (const setting of [0.25, 1, 3]) {
      const one = reach(setting);
      const { layers, needles, y } = sectionScales(one, deepestOf([one], setting), frame);
      expect(layers[0]?.from).toBe(y(0));
      layers.slice(1).forEach(({ from }, at) => expect(from).toBe(layers[at]?.to));
      expect(needles).toHaveLength(20);
      for (const { x, tip } of needles) {
        expect(x).toBeGreaterThan(frame.left);
        expect(x).toBeLessThan(frame.width - frame.right);
        expect(tip).toBeLessThanOrEqual(frame.height - frame.bottom);
      }
    }
  });

  it('draws each needle of the twenty once', () => {
    const one = reach(1);
    const { needles, y } = sectionScales(one, 3, frame);
    const tips = needles.map(({ tip }) => tip).toSorted((a, b) => a - b);
    expect(tips).toEqual(one.tips_mm.map((mm) => y(mm)));
  });

  it('keeps the words of its layers apart and within the picture', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { minLength: 1, maxLength: 4 }), (places) => {
        const put = apart(
          places.toSorted((a, b) => a - b),
          38,
          [40, 400],
        );
        put.slice(1).forEach((place, at) => expect(place - (put[at] ?? 0)).toBeGreaterThanOrEqual(38 - 1e-9));
        expect(put.at(-1)).toBeLessThanOrEqual(400);
      }),
    );
  });

  it('snaps a drag to the settings of the device, and stays within them', () => {
    const steps = { min: 0.25, max: 2.5, step: 0.25 };
    expect(snap(1.13, steps)).toBe(1.25);
    expect(snap(9, steps)).toBe(2.5);
    expect(snap(-1, steps)).toBe(0.25);
  });

  it('never says nought of what may happen, nor all of what may not', () => {
    expect([0, 0.004, 0.5, 0.996, 1].map(shareText)).toEqual(['0 %', '< 1 %', '50 %', '> 99 %', '100 %']);
  });
});
