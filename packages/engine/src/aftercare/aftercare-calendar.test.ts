import { describe, expect, it } from 'vitest';
import { aftercareRules, zones } from '../catalog/index.ts';
import { aftercareCalendar, aftercareTimeline } from './index.ts';
import type { AftercareInput } from './index.ts';

const face: AftercareInput = {
  zones: ['cheeks'],
  deepest_mm: 1.25,
  skin_type: 'ii',
  topicals: ['label-hydrogel'],
  indication: 'acne-scars-rolling-boxcar',
};
const items = aftercareTimeline(face);
const { hours, days } = aftercareCalendar(items);

describe('the calendar of aftercare', () => {
  it('lays out the first day without a gap, from hour 0 to hour 24', () => {
    expect(hours[0]?.from_h).toBe(0);
    expect(hours.at(-1)?.until_h).toBe(24);
    hours.slice(1).forEach((stretch, at) => expect(stretch.from_h).toBe(hours[at]?.until_h));
    expect(hours.map((stretch) => stretch.from_h)).toEqual([0, 4, 6]);
  });

  it('keeps washing off until hour 4 and begins with water there', () => {
    expect(hours[0]?.rules).toContain('no-washing');
    expect(hours[1]?.rules).not.toContain('no-washing');
    expect(hours[1]?.begins).toContain('water-only');
  });

  it('has days 1 to 28, and a rule of 72 hours ends with day 2', () => {
    expect(days.map(({ day }) => day)).toEqual(Array.from({ length: 28 }, (_, at) => at + 1));
    expect(days[1]?.ends).toContain('no-make-up');
    expect(days[2]?.rules).not.toContain('no-make-up');
    expect(days[0]?.begins).toContain('sunscreen');
    expect(days[26]?.ends).toContain('next-session');
  });

  it('shows every item of four weeks in it somewhere', () => {
    const shown = new Set([...hours, ...days].flatMap((stretch) => stretch.rules));
    expect(items.map((item) => item.rule).filter((rule) => !shown.has(rule))).toEqual([]);
  });
});

describe('what is no rule', () => {
  it('is in the catalogue and never in a timeline', () => {
    const references = Object.values(aftercareRules).filter((rule) => rule.reference_only);
    expect(references.map((rule) => rule.code).toSorted()).toEqual([
      'channels-open',
      'drinking-water',
      'topical-steroid',
    ]);
    for (const { code } of references) expect(items.map((item) => item.rule)).not.toContain(code);
  });
});

describe('sunscreen after a history of dark marks', () => {
  const until = (pigment_history: boolean | null) =>
    aftercareTimeline({ ...face, pigment_history }).find((item) => item.rule === 'sunscreen')?.until_h;

  it('holds for four weeks when there is one or it is not known', () => {
    expect([until(true), until(null), until(false)]).toEqual([672, 672, 336]);
  });
});

describe('every zone that is treated', () => {
  const treated = Object.values(zones).filter((zone) => !zone.excluded);

  it.each(treated)('$code has the advice of its part of the body', ({ code, view }) => {
    const rules = new Set(aftercareTimeline({ ...face, zones: [code] }).map((item) => item.rule));
    expect(rules.has('no-make-up')).toBe(view === 'face' || code === 'decollete');
    expect(rules.has('sleep-raised')).toBe(view === 'face');
    expect(rules.has('next-session')).toBe(view !== 'scalp');
    expect(rules.has('minoxidil')).toBe(view === 'scalp');
  });
});
