import { describe, expect, it } from 'vitest';
import { aftercareRules } from '../index.ts';
import type { AftercareExample } from '../index.ts';
import { aftercareTimeline } from '../../aftercare/index.ts';

/** Hours from the end of the session, typed from the reference pack a second time. @source protocols.md s6 and s7 */
const windows: Readonly<Record<string, readonly [number, number | null]>> = {
  'nothing-on-skin': [0, 24],
  'no-washing': [0, 4],
  'water-only': [4, 24],
  'gentle-cleanser': [24, 96],
  'no-hot-water': [0, 24],
  'bland-moisturiser': [24, null],
  'no-sunscreen-yet': [0, 24],
  sunscreen: [24, 336],
  'no-sun': [0, 168],
  'no-make-up': [0, 72],
  'clean-make-up-tools': [72, 168],
  'no-exercise': [0, 72],
  'no-heat': [0, 168],
  'no-swimming': [0, 120],
  'no-acids-or-scrubs': [0, 168],
  'no-retinoid': [0, 168],
  'no-vitamin-c': [0, 168],
  'no-peptides': [0, 72],
  'no-alcohol-products': [0, 72],
  'cool-compress': [0, 48],
  'drinking-water': [0, null],
  'no-self-bought-painkiller': [0, 48],
  'no-alcohol-or-smoking': [0, 24],
  'no-antibiotic-ointment': [0, null],
  'topical-steroid': [0, null],
  'no-picking': [0, null],
  'clean-cotton': [0, 24],
  'sleep-raised': [0, 48],
  minoxidil: [0, null],
  'no-self-tan': [0, 336],
  'no-injections': [0, 336],
  'next-session': [0, 672],
  'work-or-school': [0, null],
  'channels-open': [0, 72],
  'expect-warmth': [0, 6],
  'expect-redness': [6, 72],
  'expect-flaking': [24, 168],
  'expect-visible-recovery': [0, 72],
  'expect-bruises': [0, 240],
  'expect-new-spots': [24, 168],
  'expect-darker-spots': [0, 168],
};

describe('the windows of aftercare', () => {
  it('are those of the reference pack, every one of them', () => {
    const found = Object.values(aftercareRules).map((rule) => [rule.code, [rule.from_h, rule.until_h]]);
    expect(Object.fromEntries(found)).toEqual(windows);
  });

  it('are longer where the pack says so: four weeks of sun protection, and what shows after a deeper setting', () => {
    const longer = (code: string) => aftercareRules[code]?.longer_for.map(({ until_h }) => until_h);
    expect(longer('sunscreen')).toEqual([672, 672, 672]);
    expect(longer('expect-visible-recovery')).toEqual([120, 168]);
  });

  it('are marked as ours where no source gives the hours', () => {
    for (const code of ['sleep-raised', 'expect-darker-spots', 'minoxidil'])
      expect(aftercareRules[code]?.sign_off).toBe('assumption');
  });
});

const told = Object.entries(windows).filter(([code]) => aftercareRules[code]?.reference_only !== true);

describe('a rule that patients are told', () => {
  /** Where the rule holds, in the plainest case: light skin, no deeper than half a millimetre. */
  const plainest = { skin_type: 'ii', deepest_mm: 0.5, pigment_history: false } as const;

  it.each(told)('%s is told from its first hour on, and not in the hour before', (code, [from_h]) => {
    expect([from_h - 1, from_h, from_h + 1].map((hour) => isTold(code, hour, plainest))).toEqual([false, true, true]);
  });

  it.each(told)(
    '%s is told in the hour before its end, not in that hour and not after; or for ever',
    (code, [, end]) => {
      if (end === null) return expect(isTold(code, 10_000, plainest)).toBe(true);
      expect([end - 1, end, end + 1].map((hour) => isTold(code, hour, plainest))).toEqual([true, false, false]);
    },
  );
});

describe('a longer window', () => {
  it('of sunscreen ends after four weeks for darker skin, pigment and dark marks before: the hour before, then and after', () => {
    const around = (situation: Partial<AftercareExample>) =>
      [671, 672, 673].map((hour) => isTold('sunscreen', hour, { skin_type: 'ii', ...situation }));
    for (const situation of [
      { skin_type: 'iv' },
      { skin_type: null },
      { indication: 'melasma' },
      { pigment_history: true },
      { pigment_history: null },
    ] as const)
      expect(around(situation)).toEqual([true, false, false]);
  });

  it('of what shows holds beyond half a millimetre and beyond one and a half', () => {
    const last = (deepest_mm: number) =>
      [71, 72, 119, 120, 167, 168].findLast((hour) => isTold('expect-visible-recovery', hour, { deepest_mm }));
    expect([0.49, 0.5, 0.51].map(last)).toEqual([71, 71, 119]);
    expect([1.49, 1.5, 1.51].map(last)).toEqual([119, 119, 167]);
  });
});

function isTold(code: string, hour: number, situation: Partial<AftercareExample>): boolean {
  const example = aftercareRules[code]?.examples.accepting;
  if (example === undefined) return false;
  const { at_h: _, told: __, ...session } = { ...example, ...situation };
  return aftercareTimeline({ ...session, topicals: [] }).some(
    (item) => item.rule === code && hour >= item.from_h && (item.until_h === null || hour < item.until_h),
  );
}
