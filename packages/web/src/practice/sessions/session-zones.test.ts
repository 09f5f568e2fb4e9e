import { emptySessionChart } from '@stipple/contract/sessions';
import { describe, expect, it } from 'vitest';
import { chosenAfter, mappedSession } from './session-zones.ts';
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
  it('are done, open, left out or in hand', () => {
    const zones = mappedSession(chart, ['forehead'], []);
    const at = (code: string) => zones.find((zone) => zone.zone === code);
    expect(at('cheeks')?.state).toBe('delivered');
    expect(at('forehead')?.state).toBe('selected');
    expect(at('chin')).toMatchObject({ state: 'none', depth_mm: null });
    expect(at('chin')?.name).toContain('left out');
    expect(mappedSession(chart, [], []).find((zone) => zone.zone === 'forehead')?.state).toBe('proposed');
  });

  it('are chosen one at a time or several together', () => {
    expect(chosenAfter(['cheeks'], 'chin', false)).toEqual(['chin']);
    expect(chosenAfter(['cheeks'], 'chin', true)).toEqual(['cheeks', 'chin']);
    expect(chosenAfter(['cheeks', 'chin'], 'chin', true)).toEqual(['cheeks']);
    expect(chosenAfter(['chin'], 'chin', false)).toEqual([]);
  });
});
