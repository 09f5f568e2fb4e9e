import { describe, expect, it } from 'vitest';
import { findOutcomeScale } from '../index.ts';

/** Typed from the reference pack a second time, by another reader than the entries. @source protocols.md s9 */
describe('a scale', () => {
  it.each([
    ['goodman-baron-qualitative', [1, 4], 'lower', null, null, true],
    ['goodman-baron-quantitative', null, 'lower', 4, null, false],
    ['ecca', null, 'lower', null, null, false],
    ['gais', [1, 5], 'lower', null, null, true],
    ['gais-patient', [1, 5], 'lower', null, null, true],
    ['fitzpatrick-goldman-class', [1, 3], 'lower', null, null, true],
    ['lemperle', [0, 5], 'lower', null, null, false],
    ['fine-lines-scale', null, 'lower', null, 1, false],
    ['vss', [0, 13], 'lower', null, null, true],
    ['posas-2-patient', [6, 60], 'lower', null, null, false],
    ['posas-2-observer', [6, 60], 'lower', null, null, false],
    ['posas-3-patient', null, 'lower', null, null, false],
    ['posas-3-observer', null, 'lower', null, null, false],
    ['scar-q-appearance', null, null, null, null, false],
    ['scar-q-symptoms', null, null, null, null, false],
    ['scar-q-psychosocial', null, null, null, null, false],
    ['face-q-aesthetics', null, null, null, null, false],
    ['dlqi', [0, 30], 'lower', null, 4, false],
    ['masi', [0, 48], 'lower', null, null, true],
    ['mmasi', [0, 24], 'lower', null, null, true],
    ['msi', null, 'lower', null, null, false],
    ['pain-nrs', [0, 10], 'lower', null, 1.8, true],
    ['scar-appearance-vas', [0, 100], 'higher', null, 10, true],
    ['cea', [0, 4], 'lower', null, null, true],
    ['ludwig', [1, 3], 'lower', null, null, true],
    ['norwood', [1, 7], 'lower', null, null, true],
    ['glogau', [1, 4], 'lower', null, null, true],
    ['hair-count', null, 'higher', null, null, true],
    ['salt', [0, 100], 'lower', null, null, true],
  ] as const)(
    '%s has the range %j, the %s end is better, its error is %j and its smallest important change %j',
    (code, range, better, noise, smallest_important_change, computed) => {
      const scale = findOutcomeScale(code);
      expect(scale).toMatchObject({ noise, smallest_important_change });
      expect(scale?.unverified?.includes('range') ?? false).toBe(range === null);
      if (range !== null) expect(scale?.range).toEqual(range);
      expect(scale?.unverified?.includes('direction') ?? false).toBe(better === null);
      if (better !== null) expect(scale?.better).toBe(better);
      expect(scale?.scoring.kind !== 'typed-total').toBe(computed);
    },
  );

  it('that is a sum, an index or a percentage says that its error was not found', () => {
    for (const code of ['masi', 'mmasi', 'salt', 'vss', 'pain-nrs', 'cea'])
      expect(findOutcomeScale(code)?.unverified).toEqual(['error']);
  });
});
