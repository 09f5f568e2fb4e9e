import type { Band } from '../dosimetry/index.ts';
import { fail, ok } from '../kernel/index.ts';
import type { Result } from '../kernel/index.ts';
import { bandIn, bandsOf, crowdFaults, simulatePeople } from './course.ts';
import type { CourseBands, SimulatedCourse } from './course.ts';
import { differenceOf } from './plan-difference.ts';
import type { ComparedMeasure, PlanDifference } from './plan-difference.ts';
import { drawPerson, prepareCourse } from './people.ts';
import type { Person, PlannedCourse, PreparedCourse } from './people.ts';
import { rednessDays } from './redness-days.ts';
import { LAST_DAY, pointFaults } from './session-days.ts';
import type { HealingFault } from './session-days.ts';

export type ComparisonWish = {
  /** Two to four plans. */
  readonly plans: readonly PlannedCourse[];
  readonly seed: number;
  readonly people: number;
  /** Days to read besides the day on which plans are compared. */
  readonly points: readonly number[];
  /** The day of the comparison, the same for all; 90 days after the last session of any when left out. */
  readonly read_day?: number;
};

export type ComparedPlan = {
  readonly course: CourseBands;
  readonly visits: number;
  /** Days of redness after one visit. */
  readonly redness_days: Band;
  readonly on_read_day: Readonly<Record<ComparedMeasure, Band>>;
};

export type Comparison = {
  readonly people: number;
  readonly read_day: number;
  readonly plans: readonly ComparedPlan[];
  /** Each pair once, earlier plan first. */
  readonly differences: readonly PlanDifference[];
};

const AFTER_LAST = 90;
const [FEWEST, MOST] = [2, 4];

/**
 * Compares plans on the same simulated people: each person goes through every plan with the same skin, the same rates and
 * the same chance, so that a difference is the plans' and not the people's.
 *
 * @source quantities.md s8.5, item 3
 */
export function comparePlans(wish: ComparisonWish): Result<Comparison, readonly HealingFault[]> {
  const prepared = preparedPlans(wish);
  const faults = [...countFaults(wish.plans.length), ...(prepared.ok ? [] : prepared.problem)];
  if (faults.length > 0 || !prepared.ok) return fail(faults);
  const { crowd, courses, points, read_day } = prepared.value;
  const simulated = courses.map((course) => simulatePeople(course, crowd, points));
  const failed = simulated.flatMap((one) => (one.ok ? [] : one.problem));
  if (failed.length > 0) return fail(failed);
  const done = simulated.flatMap((one) => (one.ok ? [one.value] : []));
  return ok(comparisonOf(crowd, courses, done, points.indexOf(read_day), read_day));
}

/**
 * Compares plans that were simulated before, in parts and by whomever, on `comparedPoints` of the same wish: the answer is that
 * of `comparePlans`. A single plan is shown alike, without differences.
 */
export function compareSimulated(
  wish: ComparisonWish,
  simulated: readonly SimulatedCourse[],
): Result<Comparison, readonly HealingFault[]> {
  const prepared = preparedPlans(wish);
  if (!prepared.ok) return prepared;
  const { crowd, courses, points, read_day } = prepared.value;
  const isOfWish = (one: SimulatedCourse): boolean =>
    one.people === crowd.length &&
    one.points.length === points.length &&
    points.every((day, at) => day === one.points[at]);
  if (simulated.length !== courses.length || !simulated.every(isOfWish))
    throw new Error('courses of another wish are compared');
  return ok(comparisonOf(crowd, courses, simulated, points.indexOf(read_day), read_day));
}

/** The days on which plans are read: those wished for, and the day of the comparison. */
export function comparedPoints(wish: Pick<ComparisonWish, 'plans' | 'points' | 'read_day'>): readonly number[] {
  return [...new Set([...wish.points, readDay(wish)])].toSorted((a, b) => a - b);
}

function preparedPlans(wish: ComparisonWish) {
  const prepared = wish.plans.map(prepareCourse);
  const [read_day, points] = [readDay(wish), comparedPoints(wish)];
  const faults = [
    ...prepared.flatMap((one, at) => (one.ok ? [] : one.problem.map((fault) => ofPlan(fault, at)))),
    ...crowdFaults(wish),
    ...pointFaults(wish.points.length === 0 ? points : wish.points),
    ...pointFaults([read_day]),
  ];
  if (faults.length > 0) return fail(faults);
  const crowd = Array.from({ length: wish.people }, (_, at) => drawPerson(wish.seed, at));
  return ok({ crowd, courses: prepared.flatMap((one) => (one.ok ? [one.value] : [])), points, read_day });
}

function readDay({ plans, read_day }: Pick<ComparisonWish, 'plans' | 'read_day'>): number {
  return read_day ?? Math.min(LAST_DAY, lastSession(plans) + AFTER_LAST);
}

function comparisonOf(
  crowd: readonly Person[],
  courses: readonly PreparedCourse[],
  simulated: readonly SimulatedCourse[],
  read_at: number,
  read_day: number,
): Comparison {
  const plans = simulated.map((one, at): ComparedPlan => {
    const course = bandsOf(one);
    const band = (measure: ComparedMeasure): Band => course.bands[measure][read_at] ?? NO_BAND;
    return {
      course,
      visits: courses[at]?.session_days.length ?? 0,
      redness_days: bandIn(rednessDays(crowd, one.doses)),
      on_read_day: { collagen: band('collagen'), improvement: band('improvement') },
    };
  });
  const pairs = simulated.flatMap((_, first) =>
    simulated.slice(first + 1).map((__, after) => [first, first + 1 + after] as const),
  );
  const differences = pairs.map(([first, second]) =>
    differenceOf(crowd, simulated, courses, { first, second, read_at }),
  );
  return { people: crowd.length, read_day, plans, differences };
}

const NO_BAND: Band = { middle: NaN, low: NaN, high: NaN };

function lastSession(plans: readonly PlannedCourse[]): number {
  return Math.max(0, ...plans.flatMap(({ session_days }) => session_days).filter(Number.isFinite));
}

function countFaults(count: number): readonly HealingFault[] {
  if (count >= FEWEST && count <= MOST) return [];
  return [{ field: 'plans', fault: `are ${count}`, remedy: `Give ${FEWEST} to ${MOST} plans.` }];
}

function ofPlan(fault: HealingFault, at: number): HealingFault {
  return { ...fault, field: `plans[${at}].${fault.field}` };
}
