import { describe, expect, it } from 'vitest';
import { findDevice } from '../catalog/index.ts';
import type { SkinType } from '../catalog/index.ts';
import { calendarDate, expectOk } from '../kernel/index.ts';
import { checkPlan, proposePlan } from './index.ts';
import type { PlanRequest } from './index.ts';
import { clearanceOf, clearanceOfAll } from './clearance.ts';

const today = calendarDate('2026-11-20');
const SCARS = 'acne-scars-rolling-boxcar';
const all: readonly (SkinType | null)[] = ['i', 'ii', 'iii', 'iv', 'v', 'vi', null];
const [yes, no, ask] = ['cleared', 'off-label', 'unknown'] as const;

function stateOf(code: string, indication: string, zone: string, skin_type: SkinType | null, age_years = 36) {
  const device = findDevice(code);
  return device === null ? null : clearanceOf(device, { indication, zone, age_years, skin_type });
}

describe('a clearance', () => {
  it.each([
    ['skinpen-precision', 'wrinkles', 'neck', [no, yes, yes, yes, no, no, ask]],
    ['exceed', 'wrinkles', 'glabella', [yes, yes, yes, no, no, no, ask]],
    ['exceed', SCARS, 'cheeks', [yes, yes, yes, yes, no, no, ask]],
    ['rejuvapen-nxt', 'wrinkles', 'periorbital', [yes, yes, yes, yes, no, no, ask]],
    ['skinstylus', 'wrinkles', 'periorbital', [yes, yes, yes, yes, yes, yes, yes]],
    ['skinpen-precision', SCARS, 'cheeks', [yes, yes, yes, yes, yes, yes, yes]],
    ['dermaroller', SCARS, 'cheeks', [no, no, no, no, no, no, no]],
  ])('of %s for %s at %s covers the skin types that it names, and no other', (device, indication, zone, expected) => {
    expect(all.map((type) => stateOf(device, indication, zone, type))).toEqual(expected);
  });

  it('holds from its age on, whatever the skin type: the year before, that year and the year after', () => {
    const at = (device: string, zone: string, years: readonly number[]) =>
      years.map((age) => stateOf(device, 'wrinkles', zone, 'iii', age));
    expect(at('skinpen-precision', 'neck', [21, 22, 23])).toEqual([no, yes, yes]);
    expect(at('skinstylus', 'periorbital', [33, 34, 35])).toEqual([no, yes, yes]);
  });

  it('is off-label, not unknown, where no skin type would be covered', () => {
    expect(stateOf('skinpen-precision', 'wrinkles', 'hands', null)).toBe(no);
    expect(stateOf('skinpen-precision', 'wrinkles', 'neck', null, 21)).toBe(no);
  });

  it('of several indications is that of the one which is covered least', () => {
    const device = findDevice('exceed');
    const of = (skin_type: SkinType | null) =>
      device && clearanceOfAll(device, ['wrinkles', SCARS], { zone: 'glabella', age_years: 36, skin_type });
    expect([of('iii'), of('iv'), of(null)]).toEqual([yes, no, ask]);
  });
});

describe('a plan whose clearance names skin types', () => {
  const request = (skin_type?: SkinType | null): PlanRequest => {
    const about = { indication: 'wrinkles', zones: ['neck'], device: 'skinpen-precision' };
    const assessment = { ...about, assessed_on: today, verdict: 'suitable' as const, findings: [] };
    return { ...about, birth_date: calendarDate('1990-05-04'), today, skin_type, assessment };
  };
  const proposed = (skin_type?: SkinType | null) => {
    const asked = request(skin_type);
    const { reasons, ...plan } = expectOk(proposePlan(asked));
    const { assessment, birth_date } = asked;
    const findings = checkPlan({ plan, birth_date, today, skin_type, assessment });
    const reason = reasons.find(({ field }) => field === 'off_label')?.text ?? '';
    return { off_label: plan.off_label, reason, rules: findings.map(({ rule }) => rule), findings };
  };

  it('is not off-label for a type that it names', () => {
    expect(proposed('ii')).toMatchObject({ off_label: false, rules: [] });
  });

  it('is off-label for another type, and says which ones are named', () => {
    const { off_label, reason, rules } = proposed('v');
    expect(off_label).toBe(true);
    expect(reason).toContain('skin type V');
    expect(reason).toContain('names skin types II, III, IV');
    expect(rules).toEqual(['off_label.stated']);
  });

  it.each([null, undefined])('counts as off-label while the type is %s, says that it is unknown, and asks', (type) => {
    const { off_label, reason, rules, findings } = proposed(type);
    expect(off_label).toBe(true);
    expect(reason).toContain('the skin type is unknown');
    expect(rules).toEqual(['off_label.skin-type-unknown']);
    expect(findings[0]).toMatchObject({ kind: 'missing-fact' });
  });

  it('that calls itself cleared is warned of for another type', () => {
    const { assessment, birth_date } = request();
    const { reasons: _, ...plan } = expectOk(proposePlan(request('v')));
    const findings = checkPlan({ plan: { ...plan, off_label: false }, birth_date, today, skin_type: 'v', assessment });
    expect(findings.map(({ rule }) => rule)).toEqual(['off_label.not-stated']);
  });
});
