import { describe, expect, it } from 'vitest';
import { anaesthetics, findAnaesthetic } from '../catalog/index.ts';
import type { Answer, AnswerValue } from '../catalog/index.ts';
import { calendarDate } from '../kernel/index.ts';
import { checkAnaesthetic } from './index.ts';
import type { AnaestheticInput } from './index.ts';

const today = calendarDate('2026-11-20');
const EMLA = 'lidocaine-prilocaine-2.5-2.5';
const LIPOSOMAL = 'lidocaine-4-liposomal';
const TETRACAINE = 'lidocaine-tetracaine-7-7';

function answer(question: string, value: AnswerValue | boolean): Answer {
  const given = typeof value === 'boolean' ? { kind: 'yes-no' as const, yes: value } : value;
  return { question, value: given, answered_on: today, answered_by: 'patient' };
}

const cleared = ['anaesthetic-allergy', 'methaemoglobinaemia-risk', 'anaesthetic-caution'].map((question) =>
  answer(question, false),
);

function rules(change: Partial<AnaestheticInput> = {}): string[] {
  const input = { product: EMLA, grams: 30, area_cm2: 200, minutes_on: 60, answers: cleared, ...change };
  return checkAnaesthetic(input).map((finding) => finding.rule);
}

describe('whom the cream goes on', () => {
  it('is an adult: seventeen is refused to everyone, eighteen is not', () => {
    expect(rules({ age_years: 17 })).toEqual(['anaesthetic.minor']);
    expect(rules({ age_years: 18 })).toEqual([]);
    const [minor] = checkAnaesthetic({
      product: EMLA,
      grams: 1,
      area_cm2: 10,
      minutes_on: 60,
      answers: cleared,
      age_years: 8,
    });
    expect(minor).toMatchObject({ verdict: 'unsuitable', overridable_by: null });
  });

  it('is asked for age and weight where they were looked for and are not known, never guessed', () => {
    expect(rules({ age_years: null, weight_kg: null })).toEqual([
      'anaesthetic.age.missing',
      'anaesthetic.weight.missing',
    ]);
    for (const weight_kg of [0, -70, Number.NaN, 70_000])
      expect(rules({ weight_kg })).toEqual(['anaesthetic.weight.strange']);
    expect(rules({ weight_kg: 70 })).toEqual([]);
  });
});

describe('amides and esters', () => {
  const allergic = (group: AnswerValue | null) => [
    ...cleared.slice(1),
    answer('anaesthetic-allergy', true),
    ...(group === null ? [] : [answer('anaesthetic-allergy.group', group)]),
  ];
  const groupOf = (choice: string): AnswerValue => ({ kind: 'choice', choice });

  it('rule out their own group; another group is let through with a warning', () => {
    expect(rules({ answers: allergic(groupOf('ester')) })).toEqual(['anaesthetic.anaesthetic-allergy.other-group']);
    expect(rules({ answers: allergic(groupOf('amide')) })).toEqual(['anaesthetic.anaesthetic-allergy']);
    const tetracaine = { product: TETRACAINE, grams: 20, minutes_on: 25 };
    for (const group of ['amide', 'ester'])
      expect(rules({ ...tetracaine, answers: allergic(groupOf(group)) })).toContain('anaesthetic.anaesthetic-allergy');
  });

  it('are all ruled out while the group is not known', () => {
    for (const group of [null, groupOf('both'), { kind: 'dont-know' } as const])
      expect(rules({ answers: allergic(group) })).toEqual(['anaesthetic.anaesthetic-allergy']);
  });
});

describe('how the cream is used', () => {
  it('is limited to thirty minutes on atopic skin, just before, on and after', () => {
    const atopic = (minutes_on: number) => rules({ minutes_on, answers: [...cleared, answer('eczema', true)] });
    expect([atopic(29), atopic(30), atopic(31)]).toEqual([[], [], ['anaesthetic.minutes.atopic']]);
  });

  it('is left to a prescriber under a drug against arrhythmia', () => {
    const answers = [...cleared, answer('anaesthetic-caution.heart-rhythm-drug', true)];
    expect(rules({ answers })).toEqual(['anaesthetic.anaesthetic-caution.heart-rhythm-drug']);
  });

  it('is blocked for a compounded mixture, which a named prescriber may answer for with grams, area and times', () => {
    const mix = { product: 'compounded-cream', grams: null, area_cm2: null, minutes_on: null };
    expect(rules(mix)).toEqual([
      'anaesthetic.blocked',
      'anaesthetic.grams.missing',
      'anaesthetic.area.missing',
      'anaesthetic.minutes.missing',
    ]);
    expect(rules({ ...mix, prescriber: 'Dr Ames', grams: 5, area_cm2: 20, minutes_on: 20 })).toEqual([
      'anaesthetic.off-label',
    ]);
    expect(rules({ ...mix, prescriber: ' ' })).toContain('anaesthetic.blocked');
  });

  it('says that needling is not a named use of the strongest', () => {
    expect(rules({ product: TETRACAINE, grams: 20, minutes_on: 25 })).toEqual(['anaesthetic.off-label']);
  });

  it('is never covered outside the label and never on needled skin', () => {
    const liposomal = { product: LIPOSOMAL, minutes_on: 45 };
    expect(rules({ ...liposomal, covered: true })).toEqual(['anaesthetic.covered']);
    expect(rules({ covered: true })).toEqual([]);
    expect(rules({ on_needled_skin: true })).toEqual(['anaesthetic.needled-skin']);
  });

  it('is never within the label with a figure that is none', () => {
    expect(rules({ grams: Number.NaN })).toContain('anaesthetic.grams.strange');
    expect(rules({ area_cm2: -1 })).toContain('anaesthetic.area.strange');
    expect(rules({ minutes_on: Number.POSITIVE_INFINITY })).toContain('anaesthetic.minutes.strange');
  });
});

describe('each label', () => {
  it.each([
    [EMLA, 600, 60, 300],
    [TETRACAINE, 400, 53, 60],
  ])('of %s ends at %d cm², %d g and %d minutes', (product, max_area_cm2, max_grams, longest_minutes) => {
    expect(findAnaesthetic(product)).toMatchObject({ max_area_cm2, max_grams, longest_minutes });
  });

  it('stands beside those of other countries, with rows for minors kept for reading only', () => {
    const rows = findAnaesthetic(EMLA)?.label_rows ?? [];
    expect(new Set(rows.map((row) => row.country))).toEqual(new Set(['US', 'UK', 'Hong Kong', 'Italy']));
    expect(rows.filter((row) => row.weight_kg !== null).every((row) => row.minors)).toBe(true);
    const areas = (findAnaesthetic(LIPOSOMAL)?.label_rows ?? []).map((row) => row.max_area_cm2);
    expect(Math.max(...areas.map((area) => area ?? 0))).toBe(900);
  });

  it('is not looser in the limits taken than in any of its rows for adults', () => {
    for (const entry of Object.values(anaesthetics)) {
      const rows = entry.label_rows.filter((row) => !row.minors);
      const most = Math.max(0, ...rows.map((row) => row.grams_per_10_cm2?.[1] ?? 0));
      if (entry.grams_per_10_cm2 !== null) expect(entry.grams_per_10_cm2[1]).toBeLessThanOrEqual(most);
    }
  });
});
