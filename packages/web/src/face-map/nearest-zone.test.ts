import { describe, expect, it } from 'vitest';
import { nearestZone } from './nearest-zone.ts';
import { outlines } from './outlines.ts';

const places = Object.entries(outlines.face).map(([code, { label_at }]) => ({ code, at: label_at }));

describe('walking over the face with the arrow keys', () => {
  it('goes down the middle of the face', () => {
    expect(nearestZone('forehead', 'ArrowDown', places)).toBe('glabella');
    expect(nearestZone('nose', 'ArrowDown', places)).toBe('upper-lip');
    expect(nearestZone('chin', 'ArrowDown', places)).toBe('under-chin');
    expect(nearestZone('under-chin', 'ArrowDown', places)).toBe('neck');
  });

  it('stays where nothing lies ahead', () => {
    expect(nearestZone('neck', 'ArrowDown', places)).toBe('neck');
    expect(nearestZone('ears', 'ArrowRight', places)).toBe('ears');
  });

  it.each(['face', 'front', 'back'] as const)('reaches every zone of the %s from any other', (view) => {
    const all = Object.entries(outlines[view]).map(([code, { label_at }]) => ({ code, at: label_at }));
    for (const start of all) {
      const reached = new Set([start.code]);
      const next = [start.code];
      for (let code = next.pop(); code !== undefined; code = next.pop())
        for (const direction of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const) {
          const to = nearestZone(code, direction, all);
          if (!reached.has(to)) next.push(to);
          reached.add(to);
        }
      expect([...reached].toSorted()).toEqual(all.map((place) => place.code).toSorted());
    }
  });
});
