import { describe, expect, it } from 'vitest';
import { findDevice } from '../index.ts';

/** Typed from the reference pack a second time, by another reader than the entries. @source protocols.md s3 */
describe('the figures of a device', () => {
  it.each([
    ['skinpen-precision', 14, null, null, 2.5, 1.5],
    ['exceed', 6, null, null, 1.9, 1.5],
    ['rejuvapen-nxt', 12, null, null, null, null],
    ['skinstylus', null, 32, null, 2.5, 2.5],
    ['dr-pen-a20', 14, 33, null, 2, 2],
    ['dermalogica-pro-pen', 14, null, null, 1.5, 1.5],
    ['code-x', null, null, null, 2, 2],
    ['dermapen-class', null, null, null, 3, null],
    ['dermaroller', 192, null, 0.1, 1.5, null],
    ['surgical-roller', null, null, null, null, null],
    ['micropen-evo', null, null, null, null, null],
    ['collagen-pin', null, null, null, null, null],
    ['dp4', null, null, null, null, null],
    ['skinpen-precision-elite', null, null, null, null, null],
    ['stamp', null, null, null, null, null],
  ])(
    'are those of %s: needles, gauge, width, deepest setting and evaluated depth',
    (code, needle_count, needle_gauge, needle_diameter_mm, deepest_mm, evaluated_to_mm) => {
      expect(findDevice(code)).toMatchObject({
        needle_count,
        needle_gauge,
        needle_diameter_mm,
        deepest_mm,
        evaluated_to_mm,
      });
    },
  );

  it.each([
    [
      'skinpen-precision',
      [
        ['acne-scars-rolling-boxcar', 22, 'FDA-DEN'],
        ['wrinkles', 22, 'FDA-K202243'],
      ],
    ],
    [
      'exceed',
      [
        ['wrinkles', 22, 'FDA-K180778'],
        ['acne-scars-rolling-boxcar', 22, 'FDA-K182407'],
      ],
    ],
    ['rejuvapen-nxt', [['wrinkles', 22, 'FDA-K192138']]],
    [
      'skinstylus',
      [
        ['hypertrophic-scar', 22, 'FDA-K200044'],
        ['wrinkles', 34, 'QAI-list'],
      ],
    ],
    ['dr-pen-a20', [['acne-scars-rolling-boxcar', 22, 'FDA-K230420']]],
    ['dermalogica-pro-pen', [['acne-scars-rolling-boxcar', 22, 'QAI-list']]],
    ['code-x', [['acne-scars-rolling-boxcar', 22, 'QAI-list']]],
    ['dermapen-class', []],
    ['dermaroller', []],
    ['stamp', []],
  ])('hold what %s was cleared for, from which age, by which record', (code, clearances) => {
    const found = findDevice(code)?.cleared_for.map((one) => [one.indication, one.ages_from, one.citation.source]);
    expect(found).toEqual(clearances);
  });

  it('are the steps of the dials that were read', () => {
    const steps = (code: string) => {
      const settings = findDevice(code)?.depth_settings_mm ?? [];
      return [settings[0], settings.length];
    };
    expect(steps('skinpen-precision')).toEqual([0.25, 10]);
    expect(steps('dermapen-class')).toEqual([0.2, 29]);
    for (const code of ['exceed', 'skinstylus', 'dr-pen-a20', 'code-x', 'dermalogica-pro-pen'])
      expect(steps(code)).toEqual([undefined, 0]);
  });
});
