import { describe, expect, it } from 'vitest';
import { forbids, saysOf } from './says-of.ts';
import { indications } from '../index.ts';
import type { AskedExample, IndicationExample, PlanExample } from '../index.ts';
import { assessCandidacy, noSettings } from '../../candidacy/index.ts';
import { calendarDate } from '../../kernel/index.ts';
import { checkPlan } from '../../treatment-plan/index.ts';
import type { PlanDraft } from '../../treatment-plan/index.ts';

const today = calendarDate('2026-11-20');
const birth_date = calendarDate('1990-05-04');

describe.each(Object.values(indications))('indication $code', ({ code, examples: { accepting, refusing } }) => {
  it('takes a plan at its bounds, or sends the person where another route comes first', () => {
    if (accepting.kind === 'asked') {
      expect(verdictOf(code, accepting)).toBe(accepting.verdict);
      expect(accepting.verdict).toBe('refer');
      return;
    }
    expect(said(code, accepting)).toEqual({ says: accepting.says, forbids: false });
  });

  it('refuses a plan one step beyond its bounds, or any plan', () => {
    expect(said(code, planned(refusing))).toEqual({ says: planned(refusing).says, forbids: true });
  });
});

function planned(example: IndicationExample): PlanExample {
  if (example.kind === 'asked') throw new Error('A refusing example is a plan.');
  return example;
}

function verdictOf(indication: string, { zone }: AskedExample) {
  const nothingElse = { today, birth_date, answers: [], settings: noSettings };
  return assessCandidacy({ indication, zones: [zone], ...nothingElse }).verdict;
}

/** Off-label is stated in every plan, so that it is told of and stands in nobody's way. */
function said(
  code: string,
  { says: _, kind: __, instead, zone, depth_mm, endpoint, skin_type, ...series }: PlanExample,
) {
  const indication = instead ?? code;
  const plan: PlanDraft = {
    ...series,
    indication,
    zones: [{ zone, depth_mm, passes: 3, endpoint }],
    goal: 'Better',
    measure: 'gais',
    patient_measure: 'gais-patient',
    first_reading_days: 90,
    final_reading_days: 180,
    stop_rule: 'No change at the reading',
    off_label: true,
  };
  const assessed = { verdict: 'suitable', findings: [], assessed_on: today } as const;
  // What is refused as an indication is refused whatever candidacy said of it.
  const assessment = { ...assessed, indication, zones: [zone] };
  const findings = checkPlan({ plan, birth_date, today, skin_type, assessment });
  return { says: saysOf(findings, `zones.${zone}.`), forbids: forbids(findings) };
}
