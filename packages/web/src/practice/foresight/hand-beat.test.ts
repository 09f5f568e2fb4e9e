import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beatFor, beatsAfter, inTenths, MOST_FLASHES_PER_S, speedToKeep } from './hand-beat.ts';

describe('the speed to keep', () => {
  it('is a range for a pen whose label says its strokes', () => {
    const speed = speedToKeep('skinpen-precision', 3);
    expect(speed?.is_assumed).toBe(false);
    expect(speed?.fastest_cm_s ?? 0).toBeGreaterThan(speed?.slowest_cm_s ?? 0);
  });

  it('says so where the strokes are assumed, and where no speed is even', () => {
    expect(speedToKeep('rejuvapen-nxt', 3)?.is_assumed).toBe(true);
    const single = speedToKeep('rejuvapen-nxt', 1);
    expect(single).not.toBeNull();
    expect(single?.slowest_cm_s).toBeGreaterThan(0);
  });

  it('is nothing for a roller, for no device, and for passes that make no sense', () => {
    expect(speedToKeep('dermaroller', 3)).toBeNull();
    expect(speedToKeep(null, 3)).toBeNull();
    expect(speedToKeep('skinpen-precision', 0)).toBeNull();
    expect(speedToKeep('skinpen-precision', NaN)).toBeNull();
  });
});

describe('the range in words', () => {
  it('lies within the range, to the tenth where there is one', () => {
    expect(inTenths(2.34, 15.68)).toEqual({ slow: '2.4', fast: '15.6' });
    expect(inTenths(2.3, 9.1)).toEqual({ slow: '2.3', fast: '9.1' });
    expect(inTenths(2.31, 2.38)).toEqual({ slow: '2.31', fast: '2.38' });
    expect(inTenths(4.11, Infinity).slow).toBe('4.2');
  });
});

describe('the beat', () => {
  it('never flashes three times in a second, whatever the speed', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e6, noNaN: true }), (speed) => {
        const beat = beatFor(speed);
        expect(1000 / (beat?.period_ms ?? 0)).toBeLessThan(MOST_FLASHES_PER_S);
      }),
    );
  });

  it('keeps its speed: a step in a period, up to a speed that no hand keeps', () => {
    for (const speed of [0.5, 2, 2.5, 5, 7.5, 20]) {
      const beat = beatFor(speed);
      if (beat === null) throw new Error('there is a beat');
      expect((beat.step_cm / beat.period_ms) * 1000).toBeCloseTo(speed, 10);
    }
  });

  it.each([0, -1, NaN, Infinity])('is none for a speed of %f', (speed) => {
    expect(beatFor(speed)).toBeNull();
  });

  it('counts from its start, so that a late timer changes no later beat', () => {
    const beat = { step_cm: 2, period_ms: 500 };
    expect(beatsAfter(0, beat)).toEqual({ count: 1, next_ms: 500 });
    expect(beatsAfter(499, beat)).toEqual({ count: 1, next_ms: 500 });
    expect(beatsAfter(730, beat)).toEqual({ count: 2, next_ms: 1000 });
    expect(beatsAfter(-5, beat).count).toBe(1);
  });
});
