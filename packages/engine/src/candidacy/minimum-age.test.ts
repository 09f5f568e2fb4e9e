import { describe, expect, it } from 'vitest';
import { assessCandidacy } from './assess-candidacy.ts';
import { testDay, unremarkable } from './candidacy-test-case.ts';
import { lowestMinimumAge } from './minimum-age.ts';
import { addDays, addMonths } from '../kernel/index.ts';

/** Somebody who turns so many years so many days after the day of the assessment. */
const turning = (years: number, in_days: number, minimum_age_years?: number) =>
  assessCandidacy(
    unremarkable(
      {},
      {
        birth_date: addDays(addMonths(testDay, -12 * years), in_days),
        settings: { windows_days: {}, ...(minimum_age_years === undefined ? {} : { minimum_age_years }) },
      },
    ),
  );

describe('the minimum age', () => {
  it('is 18 in the catalogue', () => {
    expect(lowestMinimumAge).toBe(18);
  });

  it.each([
    { day: 'before', in_days: 1, verdict: 'unsuitable' },
    { day: 'of', in_days: 0, verdict: 'suitable-with-precautions' },
    { day: 'after', in_days: -1, verdict: 'suitable-with-precautions' },
  ])('on the day $day the 18th birthday gives $verdict', ({ in_days, verdict }) => {
    expect(turning(18, in_days).verdict).toBe(verdict);
  });

  it.each([
    { day: 'before', in_days: 1, verdict: 'unsuitable' },
    { day: 'of', in_days: 0, verdict: 'suitable-with-precautions' },
    { day: 'after', in_days: -1, verdict: 'suitable-with-precautions' },
  ])('on the day $day the 21st birthday gives $verdict where the practice asks for 21', ({ in_days, verdict }) => {
    expect(turning(21, in_days, 21).verdict).toBe(verdict);
  });

  it('says whose limit it is', () => {
    const [finding] = turning(21, 1, 21).findings;
    expect(finding).toMatchObject({ rule: 'minors.under-18', title: 'Under 21', overridable_by: null });
    expect(finding?.text).toContain('the minimum that this practice has set; the catalogue asks for 18');
  });

  it('is never lowered by a setting', () => {
    for (const years of [0, 12, 17]) expect(turning(18, 1, years).verdict).toBe('unsuitable');
    expect(turning(18, 1, 12).findings[0]?.title).toBe('Under 18');
  });
});
