import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indications, outcomeScales, sources } from '../catalog/index.ts';
import type { OutcomeScaleEntry } from '../catalog/index.ts';
import { bandOf, changeInOutcome, scalesFor, scoreOutcome } from './index.ts';

const scales = Object.values(outcomeScales);

function anyItems(scale: OutcomeScaleEntry): fc.Arbitrary<Record<string, number>> {
  const item = ({ rated }: OutcomeScaleEntry['items'][number]) =>
    rated.kind === 'choice'
      ? fc.constantFrom(...rated.choices.map((choice) => choice.value))
      : fc
          .integer({ min: 0, max: Math.round((rated.max - rated.min) / rated.step) })
          .map((n) => rated.min + n * rated.step);
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

describe('a typed total', () => {
  it('is stored as it is typed, inside the range where that was read', () => {
    expect(scoreOutcome('dlqi', { total: 30 })).toEqual({ ok: true, value: 30 });
    expect(scoreOutcome('dlqi', { total: 31 })).toMatchObject({ problem: { item: 'total' } });
    expect(scoreOutcome('posas-2-patient', { total: 5 })).toMatchObject({ problem: { item: 'total' } });
    expect(scoreOutcome('ecca', { total: 205 })).toEqual({ ok: true, value: 205 });
    expect(scoreOutcome('ecca', { total: 2.5 })).toMatchObject({ problem: { item: 'total' } });
    expect(scoreOutcome('msi', { total: 12.3 })).toEqual({ ok: true, value: 12.3 });
    expect(scoreOutcome('msi', { total: 12.34 })).toMatchObject({ problem: { item: 'total' } });
  });

  it('ships none of the items of a licensed scale, and says on what terms it is used', () => {
    for (const code of [
      'dlqi',
      'posas-2-patient',
      'posas-3-observer',
      'scar-q-symptoms',
      'face-q-aesthetics',
      'lemperle',
    ]) {
      const scale = outcomeScales[code];
      expect(scale?.items.map((item) => item.code)).toEqual(['total']);
      expect(scale?.licence?.terms.length).toBeGreaterThan(10);
    }
    expect(outcomeScales['dlqi']?.licence?.copyright_line_needed).toBe(true);
  });

  it('is never chosen by itself as the measure of an indication', () => {
    for (const indication of Object.keys(indications)) {
      const { clinician, patient } = scalesFor(indication);
      for (const code of [clinician, patient]) expect(outcomeScales[code]?.scoring.kind).not.toBe('typed-total');
    }
  });
});

describe('a band', () => {
  it('begins and ends where it was published', () => {
    const label = (score: number) => bandOf('dlqi', score)?.label ?? null;
    expect([0, 1, 2, 5, 6, 10, 11, 20, 21, 30].map(label)).toEqual([
      'No effect on life',
      'No effect on life',
      'Small effect',
      'Small effect',
      'Moderate effect',
      'Moderate effect',
      'Very large effect',
      'Very large effect',
      'Extremely large effect',
      'Extremely large effect',
    ]);
    expect([0, 0.4, 1, 24, 25, 99, 100].map((score) => bandOf('salt', score)?.label ?? null)).toEqual([
      'S0',
      null,
      'S1',
      'S1',
      'S2',
      'S4',
      'S5',
    ]);
    expect(bandOf('vss', 3)).toBeNull();
    expect(bandOf('none-such', 3)).toBeNull();
  });
});

describe('a grade', () => {
  it.each([
    ['ludwig', 'stage', 3],
    ['norwood', 'stage', 7],
    ['glogau', 'class', 4],
    ['fitzpatrick-goldman-class', 'class', 3],
  ])('of %s runs from 1 in whole steps', (scale, item, last) => {
    for (let grade = 1; grade <= last; grade += 1)
      expect(scoreOutcome(scale, { [item]: grade })).toEqual({ ok: true, value: grade });
    for (const grade of [0, 1.5, last + 1]) expect(scoreOutcome(scale, { [item]: grade }).ok).toBe(false);
  });
});

describe('a change', () => {
  it('on a scale whose error was not found counts from the smallest important change, just before, on and after', () => {
    const vas = (reading: number) => changeInOutcome({ scale: 'scar-appearance-vas', baseline: 40, reading }).direction;
    expect([vas(49), vas(50), vas(51), vas(30)]).toEqual(['not-distinguishable', 'better', 'better', 'worse']);
    const hairs = changeInOutcome({ scale: 'hair-count', baseline: 100, reading: 190 });
    expect(hairs).toMatchObject({ change: 90, direction: 'not-distinguishable' });
    const life = (reading: number) => changeInOutcome({ scale: 'dlqi', baseline: 10, reading }).direction;
    expect([life(7), life(6), life(14)]).toEqual(['not-distinguishable', 'better', 'worse']);
  });

  it('within the published disagreement of observers is noise', () => {
    const gb = (reading: number) =>
      changeInOutcome({ scale: 'goodman-baron-quantitative', baseline: 20, reading }).direction;
    expect([gb(16), gb(15)]).toEqual(['not-distinguishable', 'better']);
  });

  it('on a scale whose direction was not read is never judged', () => {
    for (const reading of [0, 50, 999])
      expect(changeInOutcome({ scale: 'scar-q-appearance', baseline: 60, reading }).direction).toBe(
        'not-distinguishable',
      );
  });

  it('of one grade on a scale without a published error is better or worse; none is not distinguishable', () => {
    const gb = (baseline: number, reading: number) =>
      changeInOutcome({ scale: 'goodman-baron-qualitative', baseline, reading });
    expect(gb(3, 2)).toMatchObject({ change: -1, direction: 'better' });
    expect(gb(2, 3)).toMatchObject({ change: 1, direction: 'worse' });
    expect(gb(3, 3)).toMatchObject({ change: 0, direction: 'not-distinguishable' });
  });

  it('of less than one whole grade is not distinguishable, just before, on and after', () => {
    const lemperle = (reading: number) => changeInOutcome({ scale: 'lemperle', baseline: 4, reading }).direction;
    expect([lemperle(3.1), lemperle(3), lemperle(2.9)]).toEqual(['not-distinguishable', 'better', 'better']);
  });

  it('of a sum, an index or a percentage without a published error or importance is not judged, however large', () => {
    for (const scale of ['masi', 'mmasi', 'salt', 'vss'])
      expect(changeInOutcome({ scale, baseline: 13, reading: 1 }).direction).toBe('not-distinguishable');
  });

  it('of a grade is not judged where only a recalled convention calls one grade a change', () => {
    expect(changeInOutcome({ scale: 'cea', baseline: 3, reading: 2 }).direction).toBe('not-distinguishable');
  });

  it('of pain counts from the smallest important change, just before, on and after', () => {
    const pain = (reading: number) => changeInOutcome({ scale: 'pain-nrs', baseline: 6, reading }).direction;
    expect([pain(5), pain(4.2), pain(4), pain(8)]).toEqual(['not-distinguishable', 'better', 'better', 'worse']);
  });

  it('rated as improvement is read from "no change", whatever the baseline says', () => {
    for (const scale of ['gais', 'gais-patient'])
      expect([1, 2, 3, 4, 5].map((reading) => changeInOutcome({ scale, baseline: 1, reading }).direction)).toEqual([
        'better',
        'better',
        'better',
        'not-distinguishable',
        'worse',
      ]);
  });

  it('says whether the smallest important change is reached', () => {
    const pain = (reading: number) => changeInOutcome({ scale: 'pain-nrs', baseline: 6, reading }).why;
    expect(pain(5)).toContain('does not reach the smallest important change of 1.8');
    expect(pain(4)).toContain('reaches the smallest important change of 1.8');
  });

  it('outside the range or on an unknown scale is never called better', () => {
    expect(changeInOutcome({ scale: 'cea', baseline: 9, reading: 0 }).direction).toBe('not-distinguishable');
    expect(changeInOutcome({ scale: 'cea', baseline: 4, reading: Number.NaN }).direction).toBe('not-distinguishable');
    expect(changeInOutcome({ scale: 'none-such', baseline: 4, reading: 0 }).direction).toBe('not-distinguishable');
  });

  it('always cites its scale', () => {
    for (const scale of scales) {
      const { sources: cited } = changeInOutcome({
        scale: scale.code,
        baseline: scale.range[1],
        reading: scale.range[0],
      });
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
