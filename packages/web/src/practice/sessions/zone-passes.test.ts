import { emptySessionChart } from '@stipple/contract/sessions';
import { describe, expect, it } from 'vitest';
import { depthOf, passCountOf, removeZones, zoneOnChart } from './chart-edits.ts';
import { sampleZone } from './sample-zone.ts';
import type { Chart } from './session.ts';
import { addPass, changePasses, coverageOf, removePass, sharedPassValue } from './zone-passes.ts';

const chart: Chart = {
  ...emptySessionChart,
  zones: [sampleZone('cheeks', 1, 3, null), sampleZone('forehead', 0.5, 3, null)],
};

describe('passes of a zone', () => {
  it('change in every chosen zone and no other', () => {
    const after = changePasses(chart, ['cheeks'], 'all', { depth_mm: 1.25 });
    expect(after.zones.map(depthOf)).toEqual([1.25, 0.5]);
    expect(chart.zones.map(depthOf)).toEqual([1, 0.5]);
    expect(changePasses(chart, ['cheeks', 'forehead'], 'all', { count: 2 }).zones.map(passCountOf)).toEqual([2, 2]);
  });

  it('put a zone on the chart with the first value', () => {
    const after = changePasses(chart, ['chin'], 'all', { depth_mm: 0.75 });
    expect(zoneOnChart(after, 'chin')).toMatchObject({ passes: [{ depth_mm: 0.75, count: 1 }], standing: 'proposed' });
    expect(removeZones(after, ['chin'])).toEqual(chart);
  });

  it('differ from one another in depth and direction', () => {
    const two = changePasses(addPass(chart, ['cheeks']), ['cheeks'], 1, { depth_mm: 0.5, direction: 'horizontal' });
    const cheeks = zoneOnChart(two, 'cheeks');
    expect(cheeks.passes.map(({ depth_mm, direction, count }) => [depth_mm, direction, count])).toEqual([
      [1, null, 3],
      [0.5, 'horizontal', 1],
    ]);
    expect([depthOf(cheeks), passCountOf(cheeks), coverageOf(cheeks)]).toEqual([1, 4, 3.5]);
    expect(sharedPassValue([cheeks], 'all', ({ depth_mm }) => depth_mm)).toBeNull();
    expect(sharedPassValue([cheeks], 1, ({ depth_mm }) => depth_mm)).toBe(0.5);
    expect(removePass(two, ['cheeks'], 1)).toEqual(chart);
  });

  it('have no coverage while a depth is open', () => {
    expect(coverageOf(zoneOnChart(changePasses(chart, ['chin'], 'all', { count: 2 }), 'chin'))).toBeNull();
    expect(coverageOf({ passes: [] })).toBeNull();
  });
});
