import { describe, expect, it } from 'vitest';
import { draftOf, valueAt } from './plan.ts';
import type { PlanDraft } from './plan.ts';
import { planDifferences } from './plan-differences.ts';
import { mappedPlan } from './plan-zones.ts';
import { depthSteps } from './depth-steps.ts';
import { findDevice } from '@stipple/engine/catalog';

const plan: PlanDraft = {
  indication: 'acne-scars-rolling-boxcar',
  device: 'skinpen-precision',
  goal: 'Shallower scars',
  measure: 'goodman-baron-qualitative',
  patient_measure: 'gais-patient',
  sessions_planned: 3,
  interval_days: 28,
  zones: [{ zone: 'cheeks', depth_mm: 1, passes: 3, endpoint: 'uniform-erythema' }],
  first_reading_days: 90,
  final_reading_days: 180,
  stop_rule: 'No change after three sessions',
  off_label: false,
};

describe('two versions of a plan', () => {
  it('are compared only where they differ, in words', () => {
    const changed = {
      ...plan,
      interval_days: 42,
      zones: [{ zone: 'chin', depth_mm: 0.75, passes: 2, endpoint: 'erythema' }],
    };
    const differences = planDifferences(plan, changed);
    expect(differences.map((one) => one.what)).toEqual(['Cheeks', 'Days between sessions', 'Chin']);
    expect(differences[0]).toMatchObject({ before: '1.0 mm, 3 passes, Uniform erythema', after: '' });
    expect(planDifferences(plan, plan)).toEqual([]);
  });
});

describe('a plan', () => {
  it('finds the value that a reason speaks of', () => {
    expect(valueAt(plan, 'zones.cheeks.depth_mm')).toBe(1);
    expect(valueAt(plan, 'interval_days')).toBe(28);
    expect(valueAt(plan, 'zones.chin.depth_mm')).toBeNull();
    expect(draftOf(plan)).toEqual(plan);
  });

  it('is drawn dashed while it is a draft, and only assessed zones can be chosen', () => {
    const zones = mappedPlan(plan, [], { agreed: false, selectable: ['cheeks', 'chin'], why_not: 'not assessed' });
    const at = (code: string) => zones.find((zone) => zone.zone === code);
    expect(at('cheeks')).toMatchObject({ state: 'proposed', depth_mm: 1 });
    expect(at('chin')).toMatchObject({ state: 'none' });
    expect(at('chin')?.not_selectable).toBeUndefined();
    expect(at('nose')?.not_selectable).toBe('not assessed');
  });

  it('steps at the device’s own settings', () => {
    expect(depthSteps(findDevice('skinpen-precision'))).toEqual({ step: 0.25, min: 0.25, max: 2.5 });
    expect(depthSteps(findDevice('dermaroller'))).toEqual({ step: 0.5, min: 0.5, max: 1.5 });
  });
});
