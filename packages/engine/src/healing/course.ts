import { faultsIn, within } from '../dosimetry/index.ts';
import type { Band } from '../dosimetry/index.ts';
import { fail, ok } from '../kernel/index.ts';
import type { Result } from '../kernel/index.ts';
import { integrate, NOT_FINITE, STATES, TOO_MANY_STEPS } from './integrate.generated.ts';
import { valuesAt } from './order-statistics.ts';
import { outputMeaning, outputNames, outputOf } from './outputs.ts';
import type { OutputName } from './outputs.ts';
import { channelsOf, doseFor, drawPerson, prepareCourse } from './people.ts';
import type { Person, PlannedCourse, PreparedCourse } from './people.ts';
import { placeOf } from './predict-rows.ts';
import { pointFaults } from './session-days.ts';
import type { HealingFault } from './session-days.ts';

export type CourseWish = {
  readonly course: PlannedCourse;
  /** The same seed gives the same people. */
  readonly seed: number;
  readonly people: number;
  /** The first person's number: a crowd can be drawn in parts, by several workers, and put together in order. */
  readonly first_person?: number;
  /** Days to read, ascending. */
  readonly points: readonly number[];
};

/** One row of people for each output: person by person, each with all points. */
export type SimulatedCourse = {
  readonly points: readonly number[];
  readonly people: number;
  readonly outputs: Readonly<Record<OutputName, Float64Array>>;
  /** The dose of a session in each person. */
  readonly doses: Float64Array;
};

export type CourseBands = {
  readonly points: readonly number[];
  readonly people: number;
  /** For each output a band at each point. */
  readonly bands: Readonly<Record<OutputName, readonly Band[]>>;
};

/** Far finer than a picture or the spread between draws; the integrator itself goes down to 1e-10. */
export const PICTURE_TOLERANCE = 1e-5;
/** Holds every state within a millionth of the truth (floor 1e-3) over the whole prior. */
export const FINE_TOLERANCE = 5e-7;
/** A course of two years takes some hundreds of steps. */
export const MOST_STEPS = 20_000;
const MOST_PEOPLE = 100_000;

/** Simulates a crowd through one course. */
export function simulateCourse(wish: CourseWish): Result<SimulatedCourse, readonly HealingFault[]> {
  const prepared = prepareCourse(wish.course);
  const faults = [...(prepared.ok ? [] : prepared.problem), ...crowdFaults(wish), ...pointFaults(wish.points)];
  if (faults.length > 0 || !prepared.ok) return fail(faults);
  const crowd = Array.from({ length: wish.people }, (_, at) => drawPerson(wish.seed, (wish.first_person ?? 0) + at));
  return simulatePeople(prepared.value, crowd, wish.points);
}

/** Simulates these people through a course that was read before. */
export function simulatePeople(
  prepared: PreparedCourse,
  crowd: readonly Person[],
  days: readonly number[],
): Result<SimulatedCourse, readonly HealingFault[]> {
  const points = Float64Array.from(days);
  const outputs = Object.fromEntries(
    outputNames.map((name) => [name, new Float64Array(crowd.length * points.length)]),
  ) as Record<OutputName, Float64Array>;
  const doses = new Float64Array(crowd.length);
  const rows = new Float64Array(points.length * STATES);
  const jumps = new Float64Array(prepared.session_days.length);
  for (const [at, person] of crowd.entries()) {
    const dose = doseFor(channelsOf(prepared, person), person);
    doses[at] = dose;
    jumps.fill(dose);
    const { session_days } = prepared;
    const steps = integrate(
      person.parameters,
      0,
      session_days,
      jumps,
      0,
      points,
      rows,
      0,
      PICTURE_TOLERANCE,
      MOST_STEPS,
    );
    if (steps < 0) return fail([stepFault(steps)]);
    readOutputs(person, rows, outputs, at * points.length);
  }
  return ok({ points: days, people: crowd.length, outputs, doses });
}

/** Puts the parts of a crowd together, in the order of their people: coarse first, then finer, or one part from each worker. */
export function joinCourses(parts: readonly SimulatedCourse[]): SimulatedCourse {
  const [first] = parts;
  if (first === undefined) throw new Error('a crowd of no parts');
  const outputs = Object.fromEntries(
    outputNames.map((name) => [name, joined(parts.map((part) => part.outputs[name]))]),
  ) as Record<OutputName, Float64Array>;
  const people = parts.reduce((sum, part) => sum + part.people, 0);
  return { points: first.points, people, outputs, doses: joined(parts.map(({ doses }) => doses)) };
}

/** Middle and 90 % band of each output at each point. */
export function bandsOf({ points, people, outputs }: SimulatedCourse): CourseBands {
  const column = new Float64Array(people);
  const of = (name: OutputName): readonly Band[] =>
    points.map((_, at) => bandAt(outputs[name], at, points.length, column));
  const bands = {
    collagen: of('collagen'),
    ratio: of('ratio'),
    erythema: of('erythema'),
    epidermis: of('epidermis'),
    improvement: of('improvement'),
  };
  return { points, people, bands };
}

/** Middle and 90 % band of numbers, which are moved about. */
export function bandIn(values: Float64Array): Band {
  const place = (share: number): number => Math.min(values.length - 1, Math.floor(share * values.length));
  const [low = NaN, middle = NaN, high = NaN] = valuesAt(values, [place(0.05), place(0.5), place(0.95)]);
  return { middle, low, high };
}

/** Why the integrator gave up, in words. */
export function stepFault(steps: number): HealingFault {
  const field = 'parameters';
  if (steps === TOO_MANY_STEPS)
    return { field, fault: `need more than ${MOST_STEPS} steps`, remedy: 'Give rates within their ranges.' };
  if (steps === NOT_FINITE)
    return { field, fault: 'lead to a state that is no finite number', remedy: 'Give rates within their ranges.' };
  return { field, fault: 'change faster than can be computed', remedy: 'Give rates within their ranges.' };
}

export function crowdFaults({ people, seed }: Pick<CourseWish, 'people' | 'seed'>): readonly HealingFault[] {
  return faultsIn([
    within('people', Number.isInteger(people) ? people : NaN, [20, MOST_PEOPLE], 'people'),
    within('seed', seed, [0, 4_294_967_295], ''),
  ]);
}

/** The discrepancy acts on what changed, so that nobody who was not needled changes. */
function readOutputs(
  person: Person,
  rows: Float64Array,
  outputs: Readonly<Record<OutputName, Float64Array>>,
  from: number,
): void {
  const of = (place: number): number => person.parameters[place] ?? NaN;
  const scale = { eI: of(placeOf.eI), Smax: of(placeOf.Smax), S50: of(placeOf.S50) };
  for (const name of outputNames) {
    const into = outputs[name];
    const { at_rest } = outputMeaning[name];
    const factor = person.discrepancy * (name === 'improvement' ? person.bias : 1);
    for (let point = 0, at = 0; at < rows.length; point += 1, at += STATES)
      into[from + point] = at_rest + factor * (outputOf(name, rows, at, scale) - at_rest);
  }
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function bandAt(values: Float64Array, point: number, points: number, column: Float64Array): Band {
  for (let person = 0; person < column.length; person += 1) column[person] = values[person * points + point] ?? NaN;
  return bandIn(column);
}
