import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indications, outcomeScales, sources } from '../catalog/index.ts';
import type { OutcomeScaleEntry } from '../catalog/index.ts';
import { changeOf, scalesFor, scoreOutcome } from './index.ts';

const scales = Object.values(outcomeScales);

function anyItems(scale: OutcomeScaleEntry): fc.Arbitrary<Record<string, number>> {
  const item = ({ rated }: OutcomeScaleEntry['items'][number]) =>
    rated.kind === 'choice'
      ? fc.constantFrom(...rated.choices.map((choice) => choice.value))
      : fc.integer({ min: 0, max: (rated.max - rated.min) / rated.step }).map((n) => rated.min + n * rated.step);
  return fc.record(Object.fromEntries(scale.items.map((one) => [one.code, item(one)])));
}

function extreme(scale: OutcomeScaleEntry, end: 'min' | 'max'): Record<string, number> {
  return Object.fromEntries(
    scale.items.map(({ code, rated }) => {
      const values = rated.kind === 'choice' ? rated.choices.map((choice) => choice.value) : [rated.min, rated.max];
      return [code, end === 'min' ? Math.min(...values) : Math.max(...values)];
    }),
  );
}

const masiItems = (area: number, darkness: number, homogeneity: number) =>
  Object.fromEntries(
    ['forehead', 'right-malar', 'left-malar', 'chin'].flatMap((place) => [
      [`${place}-area`, area],
      [`${place}-darkness`, darkness],
      [`${place}-homogeneity`, homogeneity],
    ]),
  );

describe('a score', () => {
  it.each(scales)('of $name reaches both ends of its range and never leaves it', (scale) => {
    expect(scoreOutcome(scale.code, extreme(scale, 'min'))).toEqual({ ok: true, value: scale.range[0] });
    expect(scoreOutcome(scale.code, extreme(scale, 'max'))).toEqual({ ok: true, value: scale.range[1] });
    fc.assert(
      fc.property(anyItems(scale), (items) => {
        const scored = scoreOutcome(scale.code, items);
        expect(scored.ok && scored.value >= scale.range[0] && scored.value <= scale.range[1]).toBe(true);
      }),
    );
  });

  it('of melasma weighs areas as published', () => {
    expect(scoreOutcome('masi', masiItems(2, 3, 1))).toEqual({ ok: true, value: 8 });
    const chinOnly = { ...masiItems(0, 0, 0), 'chin-area': 6, 'chin-darkness': 4, 'chin-homogeneity': 4 };
    expect(scoreOutcome('masi', chinOnly)).toEqual({ ok: true, value: 4.8 });
  });

  it('of alopecia weighs top 40, back 24, sides 18 each', () => {
    expect(scoreOutcome('salt', { top: 50, back: 0, right: 100, left: 0 })).toEqual({ ok: true, value: 38 });
  });

  it('is refused with the item when one is missing, strange or outside its choices', () => {
    expect(scoreOutcome('vss', { pigmentation: 0, vascularity: 0, pliability: 0 })).toMatchObject({
      problem: { item: 'height' },
    });
    expect(scoreOutcome('cea', { erythema: 5 })).toMatchObject({ problem: { item: 'erythema' } });
    expect(scoreOutcome('cea', { erythema: 1, glow: 1 })).toMatchObject({ problem: { item: 'glow' } });
    expect(scoreOutcome('pain-nrs', { pain: 2.5 })).toMatchObject({ problem: { item: 'pain' } });
    expect(scoreOutcome('pain-nrs', { pain: Number.NaN })).toMatchObject({ problem: { item: 'pain' } });
    expect(scoreOutcome('posas', {})).toMatchObject({ problem: { item: '' } });
    expect(scoreOutcome('constructor', {})).toMatchObject({ ok: false });
  });
});

describe('a change', () => {
  it('of one grade on a scale without a published error is better or worse; none is not distinguishable', () => {
    const gb = (baseline: number, reading: number) =>
      changeOf({ scale: 'goodman-baron-qualitative', baseline, reading });
    expect(gb(3, 2)).toMatchObject({ change: -1, direction: 'better' });
    expect(gb(2, 3)).toMatchObject({ change: 1, direction: 'worse' });
    expect(gb(3, 3)).toMatchObject({ change: 0, direction: 'not-distinguishable' });
  });

  it('of less than one whole point is not distinguishable, just before, on and after', () => {
    const masi = (reading: number) => changeOf({ scale: 'masi', baseline: 10, reading }).direction;
    expect([masi(9.1), masi(9), masi(8.9)]).toEqual(['not-distinguishable', 'better', 'better']);
  });

  it('rated as improvement is read from "no change", whatever the baseline says', () => {
    for (const scale of ['gais', 'gais-patient'])
      expect([1, 2, 3, 4, 5].map((reading) => changeOf({ scale, baseline: 1, reading }).direction)).toEqual([
        'better',
        'better',
        'better',
        'not-distinguishable',
        'worse',
      ]);
  });

  it('says whether the smallest important change is reached', () => {
    const pain = (reading: number) => changeOf({ scale: 'pain-nrs', baseline: 6, reading }).why;
    expect(pain(5)).toContain('does not reach the smallest important change of 1.8');
    expect(pain(4)).toContain('reaches the smallest important change of 1.8');
  });

  it('outside the range or on an unknown scale is never called better', () => {
    expect(changeOf({ scale: 'cea', baseline: 9, reading: 0 }).direction).toBe('not-distinguishable');
    expect(changeOf({ scale: 'cea', baseline: 4, reading: Number.NaN }).direction).toBe('not-distinguishable');
    expect(changeOf({ scale: 'none-such', baseline: 4, reading: 0 }).direction).toBe('not-distinguishable');
  });

  it('always cites its scale', () => {
    for (const scale of scales) {
      const { sources: cited } = changeOf({ scale: scale.code, baseline: scale.range[1], reading: scale.range[0] });
      expect(cited.length).toBeGreaterThan(0);
      for (const citation of cited) expect(Object.keys(sources)).toContain(citation.source);
    }
  });
});

describe('the scales of an indication', () => {
  it('exist, and the right person rates them', () => {
    for (const indication of Object.keys(indications)) {
      const { clinician, patient } = scalesFor(indication);
      expect(outcomeScales[clinician]?.rated_by).toBe('clinician');
      expect(outcomeScales[patient]?.rated_by).toBe('patient');
    }
    expect(scalesFor('acne-scars-rolling-boxcar').clinician).toBe('goodman-baron-qualitative');
  });
});
