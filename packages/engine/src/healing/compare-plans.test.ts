import { describe, expect, it } from 'vitest';
import { expectOk } from '../kernel/index.ts';
import { comparePlans } from './compare-plans.ts';
import type { Comparison, ComparisonWish } from './compare-plans.ts';
import { bandsOf, joinCourses, simulateCourse } from './course.ts';
import type { PlannedCourse } from './people.ts';
import { verdictOf } from './plan-difference.ts';
import { evenSessionDays } from './session-days.ts';

const series = (count: number, interval: number): readonly number[] => expectOk(evenSessionDays(count, interval));
const roller: PlannedCourse = {
  zone: 'cheeks',
  kind: 'roller',
  setting_mm: 1.5,
  has_traction: true,
  strokes: {
    kind: 'roller',
    needles: 192,
    drum_diameter_mm: 20,
    drum_width_mm: 20,
    needle_length_mm: 1.5,
    passes: 15,
  },
  session_days: series(4, 28),
};
const wish: ComparisonWish = { plans: [roller, roller], seed: 11, people: 400, points: [0, 30, 60, 120] };
const compare = (second: Partial<PlannedCourse>): Comparison =>
  expectOk(comparePlans({ ...wish, plans: [roller, { ...roller, ...second }] }));
const collagenOf = (comparison: Comparison) => {
  const found = comparison.differences[0]?.measured.find(({ measure }) => measure === 'collagen');
  if (found === undefined) throw new Error('nothing was measured');
  return found;
};

describe('a simulated crowd', () => {
  const course = { course: roller, seed: 4, people: 60, points: [0, 7, 90, 180] };

  it('is the same to the bit for a seed, and another for another', () => {
    const outputs = (seed: number) => expectOk(simulateCourse({ ...course, seed })).outputs;
    expect(outputs(4)).toEqual(outputs(4));
    expect(outputs(4)).not.toEqual(outputs(5));
  });

  it('is the same when it is drawn in two parts, by two workers', () => {
    const parts = [0, 30].map((first_person) => expectOk(simulateCourse({ ...course, people: 30, first_person })));
    expect(joinCourses(parts)).toEqual(expectOk(simulateCourse(course)));
  });

  it('stays exactly at rest without a session', () => {
    const { bands } = bandsOf(expectOk(simulateCourse({ ...course, course: { ...roller, session_days: [] } })));
    for (const { low, middle, high } of [...bands.collagen, ...bands.epidermis])
      expect([low, middle, high]).toEqual([1, 1, 1]);
    for (const { low, high } of [...bands.erythema, ...bands.improvement]) expect([low, high]).toEqual([0, 0]);
  });

  it('has bands, not lines: people and draws differ at every point after a session', () => {
    const { bands } = bandsOf(expectOk(simulateCourse(course)));
    for (const { low, middle, high } of bands.collagen.slice(1)) {
      expect(low).toBeLessThan(middle);
      expect(middle).toBeLessThan(high);
    }
  });
});

describe('plans compared', () => {
  it('cannot tell a plan from itself', () => {
    const { verdict, difference, chance_first_more } = collagenOf(compare({}));
    expect(verdict).toBe('not-distinguishable');
    expect(difference).toEqual({ middle: 0, low: 0, high: 0 });
    expect(chance_first_more).toBe(0.5);
  });

  /** @source quantities.md s8.3: between 2 and 8 weeks the model does not separate spacings */
  it.each([14, 21, 42, 56])('cannot tell four sessions every 28 days from every %d days', (interval) => {
    expect(collagenOf(compare({ session_days: series(4, interval) })).verdict).toBe('not-distinguishable');
  });

  it('names what plans differ in, and leaves to the priors what nobody compared', () => {
    const { differences } = compare({ setting_mm: 1, session_days: series(3, 14) });
    expect(differences[0]?.differ_in).toEqual(['depth', 'sessions', 'spacing']);
    expect(differences[0]?.measured.map(({ decided_by }) => decided_by)).toEqual(['priors', 'priors']);
  });

  it('tells four sessions from one', () => {
    const comparison = compare({ session_days: [0] });
    expect(collagenOf(comparison).verdict).toBe('first-more');
    expect(comparison.plans.map(({ visits }) => visits)).toEqual([4, 1]);
  });

  it('says that priors decide what a difference in depth would be', () => {
    const { decided_by, shares } = collagenOf(compare({ setting_mm: 0.5 }));
    expect(decided_by).toBe('priors');
    expect(shares.prior_share).toBeGreaterThan(0.5);
  });

  it('reads all plans on one day and gives a difference band at each point', () => {
    const comparison = compare({ session_days: series(3, 28) });
    expect(comparison.read_day).toBe(84 + 90);
    expect(comparison.differences[0]?.over_time.collagen).toHaveLength(5);
    expect(comparison.plans[0]?.redness_days.middle).toBeGreaterThan(0.5);
  });

  it('compares each pair of four plans once', () => {
    const { differences } = expectOk(comparePlans({ ...wish, people: 40, plans: [roller, roller, roller, roller] }));
    expect(differences.map(({ first, second }) => `${first}${second}`)).toEqual(['01', '02', '03', '12', '13', '23']);
  });

  it('tells plans apart only by a band on one side of zero and a middle beyond the margin', () => {
    expect(verdictOf({ low: 0.01, middle: 0.1, high: 0.3 }, 0.02)).toBe('first-more');
    expect(verdictOf({ low: -0.3, middle: -0.1, high: -0.01 }, 0.02)).toBe('second-more');
    expect(verdictOf({ low: -0.01, middle: 0.1, high: 0.3 }, 0.02)).toBe('not-distinguishable');
    expect(verdictOf({ low: 0.001, middle: 0.01, high: 0.015 }, 0.02)).toBe('not-distinguishable');
  });

  it.each<readonly [string, Partial<ComparisonWish>, string]>([
    ['one plan', { plans: [roller] }, 'plans'],
    ['five plans', { plans: [roller, roller, roller, roller, roller] }, 'plans'],
    ['an unknown zone', { plans: [roller, { ...roller, zone: 'wing' }] }, 'plans[1].zone'],
    ['needles of 25 mm', { plans: [{ ...roller, setting_mm: 25 }, roller] }, 'plans[0].setting_mm'],
    ['needles of no length', { plans: [{ ...roller, setting_mm: 0 }, roller] }, 'plans[0].setting_mm'],
    [
      'no passes',
      {
        plans: [
          roller,
          { ...roller, strokes: { ...roller.strokes, kind: 'roller', passes: 0 } as PlannedCourse['strokes'] },
        ],
      },
      'plans[1].passes',
    ],
    ['two sessions on one day', { plans: [roller, { ...roller, session_days: [0, 0] }] }, 'plans[1].session_days[1]'],
    ['half a person', { people: 100.5 }, 'people'],
    ['a seed that is no number', { seed: NaN }, 'seed'],
    ['a day beyond what the model speaks of', { read_day: 4_000 }, 'points[0]'],
  ])('refuses %s and names it', (_, wrong, field) => {
    const result = comparePlans({ ...wish, ...wrong });
    expect(result.ok ? [] : result.problem.map((fault) => fault.field)).toEqual([field]);
  });
});
