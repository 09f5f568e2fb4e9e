import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectOk } from '../kernel/index.ts';
import { openChance } from '../dosimetry/chance.ts';
import { barrierBands } from './barrier-course.ts';
import { barrierOn, barrierOpening, drawBarrier, medianBarrier } from './barrier.ts';

const setting = { setting_mm: 0.5, occluded: false, over_65: false };
const hours = fc.double({ min: 0, max: 500, noNaN: true });

describe('the barrier', () => {
  it('is wide open just after a session, closed before it, and only ever closes', () => {
    fc.assert(
      fc.property(hours, hours, fc.integer({ min: 0, max: 1_000 }), (early, later, seed) => {
        const draw = drawBarrier(openChance(seed), setting);
        expect(barrierOpening(0, draw)).toBeCloseTo(1, 12);
        expect(barrierOpening(-1, draw)).toBe(0);
        expect(barrierOpening(early + later, draw)).toBeLessThanOrEqual(barrierOpening(early, draw));
        expect(barrierOpening(later, draw)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('closes more slowly under a cover, after longer needles and in older skin', () => {
    const at = (change: Partial<typeof setting>) => barrierOpening(24, medianBarrier({ ...setting, ...change }));
    expect(at({ occluded: true })).toBeGreaterThan(at({}));
    expect(at({ setting_mm: 1.5 })).toBeGreaterThan(at({}));
    expect(at({ over_65: true })).toBeGreaterThan(at({}));
  });

  it('has nearly closed after 72 hours, the time that aftercare counts with', () => {
    expect(barrierOpening(72, medianBarrier(setting))).toBeLessThan(0.02);
  });

  it('adds up what each session has left open', () => {
    const draw = medianBarrier(setting);
    expect(barrierOn(30, [0, 30, 60], draw)).toBeCloseTo(1, 6);
    expect(barrierOn(0.5, [], draw)).toBe(0);
  });

  it('is told as bands over people, the same for a seed, and refuses a needle of 25 mm', () => {
    const wish = { barrier: setting, session_days: [0, 30], points: [0, 1, 3, 30], people: 200, seed: 2 };
    const bands = expectOk(barrierBands(wish));
    expect(bands[0]?.middle).toBeCloseTo(1, 12);
    expect(bands[1]?.low).toBeLessThan(bands[1]?.high ?? 0);
    expect(bands[2]?.middle).toBeLessThan(bands[1]?.middle ?? 0);
    expect(barrierBands(wish)).toEqual(barrierBands(wish));
    const long = barrierBands({ ...wish, barrier: { ...setting, setting_mm: 25 } });
    expect(long.ok ? [] : long.problem.map(({ field }) => field)).toEqual(['setting_mm']);
  });
});
