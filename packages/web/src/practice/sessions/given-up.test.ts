import { emptySessionChart } from '@stipple/contract/sessions';
import { describe, expect, it } from 'vitest';
import { giveUp, untouched } from './given-up.ts';
import type { Chart, ChartZone } from './session.ts';

const zone = (code: string, values: Partial<ChartZone> = {}): ChartZone => ({
  zone: code,
  passes: [],
  endpoint: null,
  skipped_because: '',
  standing: 'proposed',
  proposed: null,
  ...values,
});

const chart: Chart = {
  ...emptySessionChart,
  zones: [
    zone('cheeks', { standing: 'delivered' }),
    zone('nose', { skipped_because: 'Cold sore' }),
    zone('chin'),
    zone('jaw'),
  ],
};

const reasons = (given: Chart) => given.zones.map(({ skipped_because }) => skipped_because);

describe('a session that is given up', () => {
  it('leaves out what was not treated for its reason, and nothing else', () => {
    const given = giveUp(chart, 'Felt faint');
    expect(given.given_up_because).toBe('Felt faint');
    expect(reasons(given)).toEqual(['', 'Cold sore', 'Felt faint', 'Felt faint']);
    expect(untouched(given)).toEqual([]);
  });

  it('says it in other words for the same zones', () => {
    expect(reasons(giveUp(giveUp(chart, 'Felt'), 'Felt faint'))).toEqual(['', 'Cold sore', 'Felt faint', 'Felt faint']);
  });

  it('takes it back as it was', () => {
    expect(giveUp(giveUp(chart, 'Felt faint'), ' ')).toEqual(chart);
  });
});
