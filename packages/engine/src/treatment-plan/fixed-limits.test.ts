import { describe, expect, it } from 'vitest';
import { fixedLimits } from './fixed-limits.ts';
import type { Finding } from '../kernel/index.ts';

const finding = (rule: string): Finding => ({
  rule,
  rule_revision: 1,
  kind: 'limit',
  verdict: 'unsuitable',
  until: null,
  title: rule,
  text: rule,
  precautions: [],
  consent_risk: null,
  facts: [],
  sources: [],
  sign_off: 'default',
  overridable_by: null,
});

describe('the fixed limits of a plan', () => {
  it('keep what device, zone and form say', () => {
    const kept = ['zones.cheeks.above-cap', 'device.refused', 'zones.none', 'measure.unknown', 'assessment.other'];
    expect(fixedLimits(kept.map(finding)).map(({ rule }) => rule)).toEqual(kept);
  });

  it('leave out what is worked out about the person or the course', () => {
    const left = ['off_label.stated', 'assessment.verdict', 'interval_days.short', 'zones.cheeks.shallow-start'];
    expect(fixedLimits(left.map(finding))).toEqual([]);
  });
});
