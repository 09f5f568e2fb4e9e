import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strokesPerCm2 } from './channel-density.ts';
import type { PenStrokes, RollerStrokes, StampStrokes, Strokes } from './channel-density.ts';
import { evenPasses, evenSpeed, HOLE_MM, smearOf } from './even-coverage.ts';
import { chanceOfBleeding, expectedCoverage, expectedDistinct } from './expected-coverage.ts';
import { simulateCoverage } from './simulate-coverage.ts';
import type { CoverageWish, SimulatedCoverage } from './simulate-coverage.ts';

const pen: PenStrokes = {
  kind: 'pen',
  needles: 12,
  oscillation_hz: 100,
  hand_speed_cm_s: 2,
  swath_mm: 4,
  passes: 1,
  overlap: 0,
};
const roller: RollerStrokes = {
  kind: 'roller',
  needles: 192,
  drum_diameter_mm: 20,
  drum_width_mm: 20,
  needle_length_mm: 1.5,
  passes: 15,
};
const stamp: StampStrokes = { kind: 'stamp', needles: 35, head_area_mm2: 100, stamps_per_spot: 2 };

const density = (strokes: Strokes): number => {
  const result = strokesPerCm2(strokes);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};
const simulated = (strokes: Strokes, otherwise: Partial<CoverageWish> = {}): SimulatedCoverage => {
  const result = simulateCoverage({ strokes, within_mm: 0.3, merge_mm: 0.1, seed: 3, ...otherwise });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};
const faults = (strokes: Strokes): readonly string[] => {
  const result = strokesPerCm2(strokes);
  return result.ok ? [] : result.problem.map(({ field }) => field);
};

describe('strokes per cm² in closed form', () => {
  it('are those of the formulas', () => {
    expect(density({ ...pen, hand_speed_cm_s: 1 })).toBe(3000);
    expect(density({ ...pen, overlap: 0.5 })).toBe(3000);
    expect(density({ ...roller, passes: 1, needle_length_mm: 0.05, drum_diameter_mm: 19.9 })).toBeCloseTo(15.28, 2);
    expect(density(roller)).toBeCloseTo(199.3, 1);
    expect(density(stamp)).toBe(70);
  });

  it('are never fewer with more passes, more needles, or a slower hand', () => {
    const speed = fc.double({ min: 0.2, max: 20, noNaN: true });
    fc.assert(
      fc.property(speed, fc.integer({ min: 1, max: 39 }), fc.integer({ min: 1, max: 500 }), (v, passes, needles) => {
        const base = { ...pen, hand_speed_cm_s: v, passes, needles };
        expect(density({ ...base, passes: passes + 1 })).toBeGreaterThan(density(base));
        expect(density({ ...base, needles: needles + 1 })).toBeGreaterThan(density(base));
        expect(density({ ...base, hand_speed_cm_s: v / 1.5 })).toBeGreaterThan(density(base));
      }),
    );
  });

  it.each<[Strokes, readonly string[]]>([
    [{ ...pen, hand_speed_cm_s: 0 }, ['hand_speed_cm_s']],
    [{ ...pen, hand_speed_cm_s: 0.1 }, []],
    [{ ...pen, oscillation_hz: Number.NaN, passes: 0 }, ['oscillation_hz', 'passes']],
    [{ ...pen, overlap: 1 }, ['overlap']],
    [{ ...roller, needle_length_mm: 25 }, ['needle_length_mm']],
    [{ ...stamp, needles: 0, head_area_mm2: -1 }, ['needles', 'head_area_mm2']],
  ])('refuse what makes no sense: %j', (strokes, fields) => {
    expect(faults(strokes)).toEqual(fields);
  });
});

describe('the simulation', () => {
  it.each<[string, Strokes]>([
    ['a pen in one pass', pen],
    ['a pen in four crossed passes', { ...pen, passes: 4 }],
    ['a roller', roller],
    ['a stamp', stamp],
  ])('lays as many strokes as the closed form says: %s', (_, strokes) => {
    const { strokes_per_cm2 } = simulated(strokes, { squares: 24 });
    expect(Math.abs(strokes_per_cm2.value - density(strokes))).toBeLessThan(
      4 * strokes_per_cm2.error + 0.02 * density(strokes),
    );
  });

  /** The published check: 12 needles on a 4 mm head at 100 Hz. @source quantities.md s3, simulation check D */
  it.each<[Strokes, number, number, number]>([
    [{ ...pen, passes: 4 }, 2160, 0.87, 1],
    [{ ...pen, hand_speed_cm_s: 5, passes: 2 }, 900, 0.3, 0.95],
    [{ ...roller, passes: 4 }, 61, 0.02, 0.16],
    [roller, 222, 0.07, 0.49],
  ])('comes near the published check: %j', (strokes, distinct, near, far) => {
    const close = simulated(strokes, { within_mm: 0.1, squares: 12 });
    expect(close.distinct_per_cm2.value / distinct).toBeGreaterThan(0.8);
    expect(close.distinct_per_cm2.value / distinct).toBeLessThan(1.2);
    expect(Math.abs(close.share_within.value - near)).toBeLessThan(0.05);
    expect(Math.abs(simulated(strokes, { squares: 12 }).share_within.value - far)).toBeLessThan(0.06);
  });

  it('agrees with chance where passes cross, and shows the tracks of a single pass', () => {
    const crossed: PenStrokes = { ...pen, passes: 4 };
    const { share_within } = simulated(crossed, { within_mm: 0.1, squares: 24 });
    const expected = expectedCoverage(density(crossed), 0.1).share_within;
    expect(Math.abs(share_within.value - expected)).toBeLessThan(4 * share_within.error + 0.04);
    const slow: PenStrokes = { ...pen, hand_speed_cm_s: 1 };
    expect(simulated(slow, { within_mm: 0.1 }).share_within.value).toBeLessThan(
      expectedCoverage(density(slow), 0.1).share_within - 0.08,
    );
  });

  it('is the same for the same seed to the last bit, and covers no less with more passes', () => {
    expect(simulated(pen)).toEqual(simulated(pen));
    const shares = [1, 2, 4].map((passes) => simulated({ ...pen, passes }).share_within.value);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it('refuses more strokes than any hand lays', () => {
    const flood = simulateCoverage({
      strokes: { ...pen, needles: 600, oscillation_hz: 300, hand_speed_cm_s: 0.1, passes: 40 },
      within_mm: 0.3,
      merge_mm: 0.1,
      seed: 1,
    });
    expect(flood.ok).toBe(false);
  });
});

describe('expected coverage', () => {
  it('is nothing without channels and grows towards all of it', () => {
    expect(expectedCoverage(0, 0.3)).toEqual({ share_within: 0, mean_nearest_mm: Infinity, cell_variation: 0 });
    expect(expectedCoverage(100, 0.3).mean_nearest_mm).toBe(0.5);
    expect(expectedCoverage(100_000, 0.3).share_within).toBeCloseTo(1, 10);
    expect(expectedDistinct(229, 0.1)).toBeLessThan(229);
  });

  /** @source quantities.md s3, pinpoint bleeding D */
  it.each([
    [0.05, 0.14],
    [0.1, 0.4],
    [0.125, 0.54],
  ])('gives the published chance of bleeding for a channel of radius %f mm', (radius, chance) => {
    expect(chanceOfBleeding(radius)).toBeCloseTo(chance, 2);
  });
});

describe('advice', () => {
  it.each([
    [1.99, true],
    [2, false],
    [2.01, false],
  ])('warns of tracks below the speed at which strokes touch: %f cm/s', (hand_speed_cm_s, warns) => {
    expect(smearOf({ ...pen, hand_speed_cm_s }, HOLE_MM) !== null).toBe(warns);
  });

  it('gives a range of speeds at which the strokes neither smear nor leave gaps, and none where there is none', () => {
    const even = evenSpeed({ ...pen, passes: 4 });
    if (!even.ok || even.value === null) throw new Error('there is a speed');
    const { slowest_cm_s, fastest_cm_s } = even.value;
    expect(slowest_cm_s).toBe(2);
    expect(smearOf({ ...pen, hand_speed_cm_s: slowest_cm_s })).toBeNull();
    expect(simulated({ ...pen, passes: 4, hand_speed_cm_s: fastest_cm_s }).share_within.value).toBeGreaterThan(0.85);
    const none = evenSpeed({ ...pen, needles: 1, passes: 1 });
    expect(none).toEqual({ ok: true, value: null });
  });

  it('gives the passes from which coverage is even and from which more adds next to nothing', () => {
    const speedy: PenStrokes = { ...pen, hand_speed_cm_s: 5 };
    const passes = evenPasses(speedy);
    if (!passes.ok || passes.value === null) throw new Error('there are passes');
    const { fewest, enough } = passes.value;
    const share = (count: number) => expectedCoverage(density({ ...speedy, passes: count }), 0.3).share_within;
    expect(share(fewest)).toBeGreaterThanOrEqual(0.9);
    if (fewest > 2) expect(share(fewest - 1)).toBeLessThan(0.9);
    expect(share(enough)).toBeGreaterThanOrEqual(0.99);
    if (enough > fewest) expect(share(enough - 1)).toBeLessThan(0.99);
    expect(evenPasses({ ...pen, hand_speed_cm_s: 1 })).toEqual({ ok: true, value: { fewest: 2, enough: 2 } });
    expect(evenPasses({ ...roller, passes: 1 }).ok).toBe(true);
    expect(evenPasses({ ...stamp, needles: 1, head_area_mm2: 1000 })).toEqual({ ok: true, value: null });
    expect(evenPasses({ ...pen, hand_speed_cm_s: 0 }).ok).toBe(false);
  });
});
