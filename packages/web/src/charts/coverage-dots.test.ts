import { laidChannels } from '@stipple/engine/dosimetry';
import type { PenStrokes } from '@stipple/engine/dosimetry';
import { describe, expect, it } from 'vitest';
import { coverageDots, MOST_DOTS, sideFor } from './coverage-dots.ts';

const pen: PenStrokes = {
  kind: 'pen',
  needles: 14,
  oscillation_hz: 117,
  hand_speed_cm_s: 2.5,
  swath_mm: 4,
  passes: 1,
  overlap: 0,
};
const laid = (passes: number) => {
  const channels = laidChannels({ ...pen, passes }, 1);
  if (!channels.ok) throw new Error('cannot be laid');
  return channels.value;
};

describe('channels that cannot be laid', () => {
  it('are named at once: a hand that stands still lays no endless lane', () => {
    for (const hand_speed_cm_s of [0, NaN, -1]) {
      const channels = laidChannels({ ...pen, hand_speed_cm_s }, 1);
      expect(channels.ok ? [] : channels.problem.map(({ field }) => field)).toEqual(['hand_speed_cm_s']);
    }
  });
});

describe('dots of a coverage map', () => {
  it('are never more than can be drawn: a fuller square is shown from nearer by', () => {
    for (const passes of [1, 4, 12]) {
      const channels = laid(passes);
      const side = sideFor(channels);
      const dots = coverageDots(channels, side);
      expect(dots.count).toBeGreaterThan(0);
      expect(dots.count).toBeLessThanOrEqual(MOST_DOTS);
      expect(dots.path).not.toContain('NaN');
    }
    expect(sideFor(laid(12))).toBeLessThan(sideFor(laid(1)));
  });

  it('of an earlier pass lie where they lay: the next picture only adds', () => {
    const [one, two] = [laid(1), laid(2)].map((channels) => coverageDots(channels, 2.5).path);
    expect(two?.startsWith(one ?? '-')).toBe(true);
  });
});
