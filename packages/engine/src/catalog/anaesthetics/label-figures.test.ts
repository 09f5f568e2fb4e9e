import { describe, expect, it } from 'vitest';
import { findAnaesthetic } from '../index.ts';

/** Typed from the reference pack a second time, by another reader than the entries. @source protocols.md s2 and s5 */
describe('the limits of an anaesthetic', () => {
  it.each([
    ['lidocaine-prilocaine-2.5-2.5', [2.5, 2.5], [60, 300], [1, 2], 600, 60, 300, 30],
    ['lidocaine-4-liposomal', [4], [30, 60], [1.5, 2], 900, null, 300, null],
    ['lidocaine-tetracaine-7-7', [7, 7], [20, 30], [0.775, 1.325], 400, 53, 60, null],
    ['compounded-cream', [], null, null, null, null, null, null],
  ])(
    'are those of %s',
    (code, percents, label_minutes, grams_per_10_cm2, max_area_cm2, max_grams, longest, atopic_longest_minutes) => {
      const entry = findAnaesthetic(code);
      expect(entry?.agents.map((agent) => agent.percent)).toEqual(percents);
      expect(entry).toMatchObject({
        label_minutes,
        grams_per_10_cm2,
        max_area_cm2,
        max_grams,
        longest_minutes: longest,
        atopic_longest_minutes,
      });
    },
  );

  it('are grams for the area of the strongest cream as its label gives them in square inches', () => {
    const square_cm = 2.54 ** 2;
    const [least, most] = findAnaesthetic('lidocaine-tetracaine-7-7')?.grams_per_10_cm2 ?? [0, 0];
    expect(least).toBeCloseTo(10 / (2 * square_cm), 3);
    expect(most).toBeCloseTo((53 / 400) * 10, 9);
  });

  it.each([
    ['US', 'men', 1, null, null, 15, null],
    ['UK', '0-2 months', null, 1, 10, 60, 60],
    ['UK', '3-11 months', null, 2, 20, 60, 60],
    ['UK', '1-5 years', null, 10, 100, 60, 300],
    ['UK', '6-11 years', null, 20, 200, 60, 300],
    ['US', 'under 3 months or under 5 kg', null, 1, 10, null, 60],
    ['US', '3-12 months and over 5 kg', null, 2, 20, null, 240],
    ['US', '1-6 years and over 10 kg', null, 10, 100, null, null],
    ['US', '7-12 years and over 20 kg', null, 20, 200, null, null],
  ])(
    'stand beside the row of the %s label for %s',
    (country, people, per_10_cm2, max_grams, max_area_cm2, minutes, longest_minutes) => {
      const rows = findAnaesthetic('lidocaine-prilocaine-2.5-2.5')?.label_rows ?? [];
      const found = rows.filter((row) => row.country === country && row.people === people);
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({ max_grams, max_area_cm2, longest_minutes });
      expect([found[0]?.grams_per_10_cm2?.[1] ?? null, found[0]?.minutes?.[0] ?? null]).toEqual([per_10_cm2, minutes]);
    },
  );
});
