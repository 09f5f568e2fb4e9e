import type { Band } from '../dosimetry/index.ts';
import { whatWasLearned } from './calibrated-draws.ts';
import { bandIn } from './course.ts';
import type { SimulatedCourse } from './course.ts';
import { parameterNames, parameters } from './parameters.ts';
import { channelsOf } from './people.ts';
import type { Person, PreparedCourse } from './people.ts';
import { differIn, neverCompared } from './plans-differ-in.ts';
import type { DiffersIn } from './plans-differ-in.ts';
import { openVarianceShares } from './prior-share.ts';
import type { Feature, VarianceShares } from './prior-share.ts';

export const comparedMeasures = ['collagen', 'improvement'] as const;
export type ComparedMeasure = (typeof comparedMeasures)[number];

/** What can be said of two plans: one leaves more, or nobody can tell them apart. */
export type PlanVerdict = 'first-more' | 'second-more' | 'not-distinguishable';

export type MeasuredDifference = {
  readonly measure: ComparedMeasure;
  readonly verdict: PlanVerdict;
  /** First minus second, in the measure's unit: middle and 90 % band over people and draws. */
  readonly difference: Band;
  /** Chance that the first leaves more, 0 to 1; even when nothing differs. */
  readonly chance_first_more: number;
  /** A difference within this counts as none. */
  readonly margin: number;
  /** Whether data or priors decide how large the difference is: priors where they give half of its spread, or where nobody compared what differs. */
  readonly decided_by: 'data' | 'priors';
  readonly shares: VarianceShares;
};

export type PlanDifference = {
  /** Places of the two plans in the wish. */
  readonly first: number;
  readonly second: number;
  readonly differ_in: readonly DiffersIn[];
  readonly measured: readonly MeasuredDifference[];
  /** First minus second over time, a band at each point, for the picture. */
  readonly over_time: Readonly<Record<ComparedMeasure, readonly Band[]>>;
};

/** Differences too small to be seen or to be meant. Assumption: to be judged by clinicians. */
export const margins: Readonly<Record<ComparedMeasure, number>> = {
  collagen: 0.02,
  improvement: 0.1,
};

/** From this share of the spread on it is the priors that decide. */
const PRIORS_DECIDE = 0.5;

type Pair = { readonly first: number; readonly second: number; readonly read_at: number };

/** Holds two simulated plans against each other, person by person. */
export function differenceOf(
  crowd: readonly Person[],
  simulated: readonly SimulatedCourse[],
  courses: readonly PreparedCourse[],
  { first, second, read_at }: Pair,
): PlanDifference {
  const [one, other] = [simulated[first], simulated[second]];
  const [oneCourse, otherCourse] = [courses[first], courses[second]];
  if (one === undefined || other === undefined || oneCourse === undefined || otherCourse === undefined)
    throw new Error('a pair of plans that were not simulated');
  const sharesOf = openVarianceShares(featuresOf(crowd, oneCourse, otherCourse));
  const differ_in = differIn(oneCourse.course, otherCourse.course);
  const isUncompared = differ_in.some((what) => neverCompared.has(what));
  const measured = comparedMeasures.map((measure) =>
    measuredOf(measure, atPoint(one, other, measure, read_at), sharesOf, isUncompared),
  );
  const bands = (measure: ComparedMeasure): readonly Band[] =>
    one.points.map((_, at) => bandIn(atPoint(one, other, measure, at)));
  const over_time = { collagen: bands('collagen'), improvement: bands('improvement') };
  return { first, second, differ_in, measured, over_time };
}

function measuredOf(
  measure: ComparedMeasure,
  by_person: Float64Array,
  sharesOf: (target: Float64Array) => VarianceShares,
  isUncompared: boolean,
): MeasuredDifference {
  const margin = margins[measure];
  const shares = sharesOf(by_person);
  const more = by_person.reduce((sum, value) => sum + (value > 0 ? 1 : value === 0 ? 0.5 : 0), 0);
  const chance_first_more = more / by_person.length;
  const difference = bandIn(by_person);
  return {
    measure,
    verdict: verdictOf(difference, margin),
    difference,
    chance_first_more,
    margin,
    decided_by: isUncompared || shares.prior_share >= PRIORS_DECIDE ? 'priors' : 'data',
    shares,
  };
}

/** Plans are told apart when the middle is more than the margin and the band lies on one side of zero. */
export function verdictOf({ middle, low, high }: Band, margin: number): PlanVerdict {
  if (middle > margin && low > 0) return 'first-more';
  if (middle < -margin && high < 0) return 'second-more';
  return 'not-distinguishable';
}

/** Everything that differs between simulated people, as logarithms. How deep needles reach in a person no row taught, either. */
function featuresOf(crowd: readonly Person[], one: PreparedCourse, other: PreparedCourse): readonly Feature[] {
  const ofParameters = parameterNames
    .filter((name) => parameters[name].log_sd > 0)
    .map((name): Feature => {
      const place = parameterNames.indexOf(name);
      const values = Float64Array.from(crowd, ({ parameters: own }) => Math.log(own[place] ?? NaN));
      return { name, values, isLearned: whatWasLearned[name].learned !== 'not-learned' };
    });
  const dermal = (course: PreparedCourse) =>
    Float64Array.from(crowd, (person) => Math.log(0.01 + channelsOf(course, person).dermal_mm));
  return [
    ...ofParameters,
    { name: 'depth of the first plan', values: dermal(one), isLearned: false },
    { name: 'depth of the second plan', values: dermal(other), isLearned: false },
    unlearned('model discrepancy', crowd, ({ discrepancy }) => Math.log(discrepancy)),
    unlearned('bias of the series', crowd, ({ bias }) => Math.log(bias)),
  ];
}

function unlearned(name: string, crowd: readonly Person[], read: (person: Person) => number): Feature {
  return { name, values: Float64Array.from(crowd, read), isLearned: false };
}

function atPoint(one: SimulatedCourse, other: SimulatedCourse, measure: ComparedMeasure, point: number): Float64Array {
  const width = one.points.length;
  const [a, b] = [one.outputs[measure], other.outputs[measure]];
  return Float64Array.from(
    { length: one.people },
    (_, at) => (a[at * width + point] ?? NaN) - (b[at * width + point] ?? NaN),
  );
}
