import { emptySessionChart } from '@stipple/contract/sessions';
import { describe, expect, it } from 'vitest';
import { changeAnaesthetic, changeZones, chooseAnaesthetic, zoneOnChart } from './chart-edits.ts';
import { chartDifferences, zoneText } from './chart-differences.ts';
import { sampleZone } from './sample-zone.ts';
import type { Chart } from './session.ts';
import { changePasses } from './zone-passes.ts';

const chart: Chart = {
  ...emptySessionChart,
  device: 'skinpen-precision',
  zones: [sampleZone('cheeks', 1, 3, 'erythema')],
};
const between = (after: Chart) => chartDifferences(chart, after, 'Europe/Berlin');

describe('two states of a session', () => {
  it('do not differ from themselves', () => {
    expect(between(chart)).toEqual([]);
  });

  it('are told apart zone by zone, in words', () => {
    expect(between(changePasses(chart, ['cheeks'], 'all', { depth_mm: 0.75 }))).toEqual([
      { what: 'Cheeks', before: '1.0 mm, 3 passes, Erythema', after: '0.75 mm, 3 passes, Erythema' },
    ]);
    expect(between(changeZones(chart, ['cheeks'], { skipped_because: 'A cold sore' }))[0]?.after).toContain(
      'A cold sore',
    );
  });

  it('show times on the practice’s clock', () => {
    const numbed = chooseAnaesthetic(chart, 'lidocaine-4-liposomal');
    const after = changeAnaesthetic(numbed, { grams: 5, on_at: '2026-11-20T08:00:00Z', wiped_off: true });
    expect(between(after)[0]?.after).toContain('5 g, 09:00, wiped off');
  });

  it('say nothing of what is not recorded', () => {
    expect(zoneText(zoneOnChart(chart, 'chin'))).toBe('');
  });
});
