import { describe, expect, it } from 'vitest';
import type { Answer } from '../catalog/index.ts';
import { calendarDate } from '../kernel/index.ts';
import { checkAnaesthetic } from './index.ts';

const today = calendarDate('2026-11-20');

describe('an anaesthetic', () => {
  const no = (question: string, yes = false): Answer => ({
    question,
    value: { kind: 'yes-no', yes },
    answered_on: today,
    answered_by: 'patient',
  });
  const answers = [no('anaesthetic-allergy'), no('methaemoglobinaemia-risk')];
  const cream = { product: 'lidocaine-prilocaine-2.5-2.5', grams: 30, area_cm2: 200, minutes_on: 60, answers };
  const rules = (change: Partial<typeof cream>) =>
    checkAnaesthetic({ ...cream, ...change }).map((finding) => finding.rule);

  it('within its label is silent', () => {
    expect(rules({})).toEqual([]);
    expect(checkAnaesthetic({ product: 'none', grams: null, area_cm2: null, minutes_on: null, answers: [] })).toEqual(
      [],
    );
  });

  it('is limited by grams for the area, just below, on and above', () => {
    expect(rules({ grams: 39.9 })).toEqual([]);
    expect(rules({ grams: 40 })).toEqual([]);
    expect(rules({ grams: 40.1 })).toEqual(['anaesthetic.grams.for-area']);
  });

  it('is limited by the largest dose and the largest area', () => {
    expect(rules({ grams: 60, area_cm2: 600 })).toEqual([]);
    expect(rules({ grams: 60.5, area_cm2: 600 })).toEqual(['anaesthetic.grams.above-maximum']);
    expect(rules({ grams: 30, area_cm2: 601 })).toEqual(['anaesthetic.area.above-maximum']);
  });

  it('is limited in time by its own label', () => {
    expect(rules({ minutes_on: 59 })).toEqual(['anaesthetic.minutes.short']);
    expect(rules({ minutes_on: 300 })).toEqual([]);
    expect(rules({ minutes_on: 301 })).toEqual(['anaesthetic.minutes.too-long']);
    const liposomal = (minutes_on: number) =>
      checkAnaesthetic({ ...cream, product: 'lidocaine-4-liposomal', minutes_on }).map((finding) => finding.rule);
    expect([liposomal(60), liposomal(61), liposomal(301)]).toEqual([
      [],
      ['anaesthetic.minutes.long'],
      ['anaesthetic.minutes.too-long'],
    ]);
  });

  it('is ruled out by an allergy, and asked about when the answer is not known', () => {
    const allergic = { ...cream, answers: [no('anaesthetic-allergy', true), no('methaemoglobinaemia-risk')] };
    expect(checkAnaesthetic(allergic)[0]).toMatchObject({
      rule: 'anaesthetic.anaesthetic-allergy',
      verdict: 'unsuitable',
    });
    expect(rules({ answers: [] })).toEqual([
      'anaesthetic.anaesthetic-allergy.unknown',
      'anaesthetic.methaemoglobinaemia-risk.unknown',
    ]);
    const unsure: Answer = { ...no('anaesthetic-allergy'), value: { kind: 'dont-know' } };
    expect(rules({ answers: [unsure, no('methaemoglobinaemia-risk')] })).toEqual([
      'anaesthetic.anaesthetic-allergy.unknown',
    ]);
  });

  it('takes the warning answer when two people disagree on one day, and the newest day otherwise', () => {
    const said = [no('anaesthetic-allergy', true), no('anaesthetic-allergy'), no('methaemoglobinaemia-risk')];
    expect(rules({ answers: said })).toEqual(['anaesthetic.anaesthetic-allergy']);
    const older = { ...no('anaesthetic-allergy', true), answered_on: calendarDate('2026-01-01') };
    expect(rules({ answers: [older, ...answers] })).toEqual([]);
  });

  it('asks for what is not recorded', () => {
    expect(
      checkAnaesthetic({ ...cream, grams: null, area_cm2: null, minutes_on: null }).map((found) => found.rule),
    ).toEqual(['anaesthetic.grams.missing', 'anaesthetic.area.missing', 'anaesthetic.minutes.missing']);
  });
});
