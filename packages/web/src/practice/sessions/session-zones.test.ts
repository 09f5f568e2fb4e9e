import { emptySessionChart } from '@stipple/contract/sessions';
import { describe, expect, it } from 'vitest';
import { chosenAfter, greatestCoverage, mappedSession } from './session-zones.ts';
import { sampleZone } from './sample-zone.ts';
import type { Chart } from './session.ts';

const chart: Chart = {
  ...emptySessionChart,
  zones: [
    sampleZone('cheeks', 1, 3, 'erythema'),
    sampleZone('forehead', 0.5, 3, null),
    sampleZone('chin', 0.5, 3, null, 'A fresh pimple'),
  ],
};

describe('zones of a session on the map', () => {
  it('are delivered, proposed, left out, and in hand beside that', () => {
    const zones = mappedSession(chart, ['forehead'], []);
    const at = (code: string) => zones.find((zone) => zone.zone === code);
    expect(at('cheeks')).toMatchObject({ state: 'delivered', chosen: false });
    expect(at('forehead')).toMatchObject({ state: 'proposed', chosen: true });
    expect(at('chin')).toMatchObject({ state: 'none', depth_mm: null });
    expect(at('chin')?.name).toContain('left out');
    expect(mappedSession(chart, null, [])[0]).not.toHaveProperty('chosen');
  });

  it('show how much was worked on them, up to the zone with the most', () => {
    const zones = mappedSession(chart, null, [], 'coverage');
    expect(greatestCoverage(chart)).toBe(3);
    expect(zones.find(({ zone }) => zone === 'cheeks')?.fill).toEqual({ share: 1, words: '3' });
    expect(zones.find(({ zone }) => zone === 'forehead')?.fill).toEqual({ share: 0.5, words: '1.5' });
    expect(zones.find(({ zone }) => zone === 'chin')?.fill).toBeNull();
  });

  it('are chosen one at a time or several together', () => {
    expect(chosenAfter(['cheeks'], 'chin', false)).toEqual(['chin']);
    expect(chosenAfter(['cheeks', 'chin'], 'chin', false)).toEqual(['chin']);
    expect(chosenAfter(['cheeks'], 'chin', true)).toEqual(['cheeks', 'chin']);
    expect(chosenAfter(['cheeks', 'chin'], 'chin', true)).toEqual(['cheeks']);
    expect(chosenAfter(['chin'], 'chin', false)).toEqual([]);
  });
});
