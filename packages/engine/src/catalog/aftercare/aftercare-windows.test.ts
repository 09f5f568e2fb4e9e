import { describe, expect, it } from 'vitest';
import { aftercareRules } from '../index.ts';

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
