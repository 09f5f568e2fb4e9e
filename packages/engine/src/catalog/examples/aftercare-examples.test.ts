import { describe, expect, it } from 'vitest';
import { aftercareRules } from '../index.ts';
import type { AftercareExample, AftercareRuleEntry } from '../index.ts';
import { aftercareTimeline } from '../../aftercare/index.ts';

describe.each(Object.values(aftercareRules))('aftercare $code', (rule) => {
  const { accepting, refusing } = rule.examples;

  it('is told in the hour and situation for which it is meant', () => {
    expect(accepting.told).not.toBe('nobody');
    expect(toldOf(rule, accepting)).toBe(accepting.told);
  });

  it('is told to nobody in another', () => {
    expect(refusing.told).toBe('nobody');
    expect(toldOf(rule, refusing)).toBe('nobody');
  });
});

/** A statement for reference is in no timeline; clinicians read it on the clinical page, with its hours. */
function toldOf(rule: AftercareRuleEntry, { at_h, told: _, ...session }: AftercareExample): AftercareExample['told'] {
  const holds = ({ from_h, until_h }: { from_h: number; until_h: number | null }) =>
    at_h >= from_h && (until_h === null || at_h < until_h);
  const items = aftercareTimeline({ ...session, topicals: [] });
  if (items.some((item) => item.rule === rule.code && holds(item))) return 'patient';
  return rule.reference_only === true && holds(rule) ? 'clinicians-only' : 'nobody';
}
