import { emptySessionChart } from '@stipple/contract/sessions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeZones, zoneOnChart } from './chart-edits.ts';
import { deliver, isDeliverable, isUnchanged, propose } from './proposals.ts';
import type { Proposal } from './proposals.ts';
import { sampleZone } from './sample-zone.ts';
import type { Chart, ChartPass } from './session.ts';
import { changePasses } from './zone-passes.ts';

const pass = (depth_mm: number | null, count = 2): ChartPass => ({
  depth_mm,
  speed: null,
  direction: 'vertical',
  count,
});
const chart: Chart = {
  ...emptySessionChart,
  zones: [
    sampleZone('cheeks', 1, 3, null),
    sampleZone('forehead', 0.5, 3, 'erythema'),
    sampleZone('nose', 0.5, 3, null, 'A fresh wound'),
  ],
};
const lastTime: Proposal = {
  from: 'last-time',
  zones: ['cheeks', 'forehead', 'nose', 'chin'].map((zone) => ({ zone, passes: [pass(1.25)] })),
};

describe('the proposed layer', () => {
  it('fills open zones and adds new ones, and leaves what happened today alone', () => {
    const after = propose(chart, lastTime);
    expect(zoneOnChart(after, 'cheeks')).toMatchObject({
      passes: [{ depth_mm: 1.25 }],
      standing: 'proposed',
      proposed: { from: 'last-time' },
    });
    expect(zoneOnChart(after, 'chin').standing).toBe('proposed');
    expect(zoneOnChart(after, 'forehead')).toEqual(zoneOnChart(chart, 'forehead'));
    expect(zoneOnChart(after, 'nose')).toEqual(zoneOnChart(chart, 'nose'));
  });

  it('touches nothing but zones, and of a zone neither endpoint nor reason', () => {
    const { zones: before, ...rest } = chart;
    const { zones, ...others } = propose(chart, lastTime);
    expect(others).toEqual(rest);
    expect(zones.every(({ zone, endpoint }) => endpoint === zoneOnChart(chart, zone).endpoint)).toBe(true);
    expect(zones.length).toBe(before.length + 1);
  });

  it('becomes delivered all at once or zone by zone, never without a depth', () => {
    const open = changePasses(chart, ['chin'], 'all', { count: 2 });
    expect(isDeliverable(zoneOnChart(open, 'chin'))).toBe(false);
    const one = deliver(open, ['cheeks', 'chin', 'nose']);
    expect(one.zones.filter(({ standing }) => standing === 'delivered').map(({ zone }) => zone)).toEqual([
      'cheeks',
      'forehead',
    ]);
  });

  it('tells what was delivered unchanged', () => {
    const done = deliver(propose(chart, lastTime), ['cheeks', 'chin']);
    expect(isUnchanged(zoneOnChart(done, 'cheeks'))).toBe(true);
    expect(isUnchanged(zoneOnChart(changePasses(done, ['cheeks'], 0, { depth_mm: 1 }), 'cheeks'))).toBe(false);
    expect(isUnchanged(zoneOnChart(done, 'forehead'))).toBe(false);
  });

  it('is the same filled twice as once, whatever was proposed', () => {
    const codes = fc.subarray(['cheeks', 'forehead', 'nose', 'chin', 'jaw']);
    const depth = fc.option(fc.integer({ min: 1, max: 10 }).map((quarters) => quarters / 4));
    fc.assert(
      fc.property(codes, depth, (zones, depth_mm) => {
        const proposal: Proposal = {
          from: 'template',
          zones: zones.map((zone) => ({ zone, passes: [pass(depth_mm)] })),
        };
        const once = propose(changeZones(chart, ['jaw'], { endpoint: 'erythema' }), proposal);
        expect(propose(once, proposal)).toEqual(once);
      }),
    );
  });
});
