import { emptySessionChart } from '@stipple/contract/sessions';
import { calendarDate } from '@stipple/engine/kernel';
import { describe, expect, it } from 'vitest';
import { brokenLimits, findingsAt } from '../treatment-plans/findings-at.ts';
import { checkChart, minutesBetween } from './chart-check.ts';
import { changeAnaesthetic, changeZones, chooseAnaesthetic } from './chart-edits.ts';
import { sampleZone } from './sample-zone.ts';
import type { Chart } from './session.ts';
import { changePasses } from './zone-passes.ts';

const against = { day: calendarDate('2026-11-20'), indication: 'acne-scars-rolling-boxcar', answers: [] };
const chart: Chart = {
  ...emptySessionChart,
  device: 'skinpen-precision',
  zones: [sampleZone('cheeks', 1.25, 3, null)],
};

describe('the chart checked as it is typed', () => {
  it('says nothing of a zone within its limits', () => {
    expect(checkChart(chart, against)).toEqual([]);
  });

  it('names the zone and the depth where a ceiling is broken', () => {
    const findings = checkChart(changePasses(chart, ['cheeks'], 'all', { depth_mm: 2 }), against);
    expect(brokenLimits(findings).map(({ rule }) => rule)).toEqual(['zones.cheeks.depth.above-cap']);
    expect(findingsAt(findings, 'zones.cheeks.depth').length).toBeGreaterThan(0);
    expect(findingsAt(findings, 'zones.chin')).toEqual([]);
  });

  it('says nothing of a zone that was left out', () => {
    const left = changeZones(changePasses(chart, ['cheeks'], 'all', { depth_mm: 2 }), ['cheeks'], {
      skipped_because: 'A fresh wound',
    });
    expect(checkChart(left, against)).toEqual([]);
  });

  it('counts the minutes of an anaesthetic from on to off', () => {
    const times = { on_at: '2026-11-20T09:00:00Z', off_at: '2026-11-20T16:00:00Z' };
    const numbed = changeAnaesthetic(chooseAnaesthetic(chart, 'lidocaine-prilocaine-2.5-2.5'), times);
    expect(findingsAt(checkChart(numbed, against), 'anaesthetic.minutes')).toHaveLength(1);
    expect(minutesBetween(times.on_at, times.off_at)).toBe(420);
    expect(minutesBetween(times.on_at, null)).toBeNull();
  });
});
