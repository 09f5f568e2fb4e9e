import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aftercareRules, sources, topicals, zones } from '../catalog/index.ts';
import { aftercareTimeline } from './index.ts';
import type { AftercareInput, AftercareItem } from './index.ts';

const face: AftercareInput = {
  zones: ['cheeks'],
  deepest_mm: 1.25,
  skin_type: 'ii',
  topicals: ['label-hydrogel'],
  indication: 'acne-scars-rolling-boxcar',
};

function item(rule: string, input: AftercareInput = face): AftercareItem | undefined {
  return aftercareTimeline(input).find((one) => one.rule === rule);
}

describe('the aftercare timeline', () => {
  it.each([
    ['no-washing', 0, 4],
    ['water-only', 4, 24],
    ['gentle-cleanser', 24, 96],
    ['no-sunscreen-yet', 0, 24],
    ['sunscreen', 24, 336],
    ['no-make-up', 0, 72],
    ['no-exercise', 0, 72],
    ['no-heat', 0, 168],
    ['no-swimming', 0, 120],
    ['no-retinoid', 0, 168],
    ['no-vitamin-c', 0, 168],
    ['no-injections', 0, 336],
    ['next-session', 0, 672],
  ])('holds %s from hour %i to hour %i', (rule, from_h, until_h) => {
    expect(item(rule)).toMatchObject({ from_h, until_h });
  });

  it('keeps sunscreen for four weeks in darker or unknown skin and after treatment for pigment', () => {
    expect(item('sunscreen', { ...face, skin_type: 'iii' })?.until_h).toBe(336);
    expect(item('sunscreen', { ...face, skin_type: 'iv' })?.until_h).toBe(672);
    expect(item('sunscreen', { ...face, skin_type: null })?.until_h).toBe(672);
    expect(item('sunscreen', { ...face, indication: 'hyperpigmentation' })?.until_h).toBe(672);
  });

  it('expects visible signs for longer after a deeper setting', () => {
    const until = (deepest_mm: number) => item('expect-visible-recovery', { ...face, deepest_mm })?.until_h;
    expect([until(0.5), until(0.51), until(1.5), until(1.51)]).toEqual([72, 120, 120, 168]);
  });

  it('speaks of minoxidil on the scalp only, without a timer, and not of make-up there', () => {
    const scalp = { ...face, zones: ['scalp'], indication: 'hair-androgenetic' };
    expect(item('minoxidil', scalp)).toMatchObject({ until_h: null, sign_off: 'assumption' });
    expect(item('minoxidil')).toBeUndefined();
    expect(item('no-make-up', scalp)).toBeUndefined();
    expect(item('no-make-up', { ...scalp, zones: ['scalp', 'forehead'] })).toBeDefined();
  });

  it('names the emergency first and the same signs as a check-in', () => {
    const [first, second] = aftercareTimeline(face);
    expect(first).toMatchObject({ rule: 'call.emergency', kind: 'call' });
    expect(second).toMatchObject({ rule: 'call.same-day' });
    expect(first?.text).toContain('breathe');
  });

  it('asks to call about lumps after a product that is not simply allowed', () => {
    expect(item('call.lumps-after-product')).toBeUndefined();
    for (const topical of ['vitamin-c-serum', 'prp', 'something-else'])
      expect(item('call.lumps-after-product', { ...face, topicals: [topical] })).toBeDefined();
  });

  it('keeps conflicting figures for clinicians', () => {
    expect(item('no-make-up')?.positions).toContain('Consumer article: 1 week');
  });

  it('says to clinicians that nothing read gives a figure for the season, instead of guessing one', () => {
    for (const rule of ['sunscreen', 'no-sun'])
      expect(item(rule)?.positions).toContain('Not found: How much the season');
  });
});

describe('the laws of aftercare', () => {
  const input = fc.record({
    zones: fc.subarray(Object.keys(zones), { minLength: 1 }),
    deepest_mm: fc.double({ min: 0.25, max: 2.5, noNaN: true }),
    skin_type: fc.constantFrom('i', 'ii', 'iii', 'iv', 'v', 'vi', null),
    topicals: fc.subarray(Object.keys(topicals)),
    indication: fc.constantFrom('acne-scars-rolling-boxcar', 'hyperpigmentation', 'wrinkles', 'hair-androgenetic'),
  }) as fc.Arbitrary<AftercareInput>;

  it('every item cites a source that exists or is marked as ours, and ends after it begins', () => {
    fc.assert(
      fc.property(input, (given) => {
        for (const one of aftercareTimeline(given)) {
          expect(one.sources.length > 0 || one.sign_off !== 'published').toBe(true);
          expect(one.sources.every((citation) => Object.hasOwn(sources, citation.source))).toBe(true);
          expect(one.until_h === null || one.until_h > one.from_h).toBe(true);
        }
      }),
    );
  });

  it('an unknown skin type never shortens or removes advice', () => {
    fc.assert(
      fc.property(input, (given) => {
        const unknown = aftercareTimeline({ ...given, skin_type: null });
        for (const one of aftercareTimeline(given)) {
          const same = unknown.find((other) => other.rule === one.rule);
          expect((same?.until_h ?? Infinity) >= (one.until_h ?? Infinity)).toBe(true);
          expect(same).toBeDefined();
        }
      }),
    );
  });

  it('no rule rests on a recalled figure', () => {
    for (const rule of Object.values(aftercareRules))
      for (const citation of rule.sources) expect(citation.provenance).not.toBe('R');
  });

  it('no timer is a second number for the same rule', () => {
    fc.assert(
      fc.property(input, (given) => {
        const rules = aftercareTimeline(given).map((one) => one.rule);
        expect(new Set(rules).size).toBe(rules.length);
      }),
    );
  });
});
