/** The healing model run by two integrators that others wrote, under the same equations. */
import { slopesOf, STATES } from '@stipple/engine/healing';
import dopri from 'dopri';
import { Solver } from 'odex';
import type { HealingCase } from './random-cases.ts';

/** All states at each point, row by row. */
export type Oracle = (one: HealingCase, points: readonly number[], tolerance: number) => Float64Array;

/** Below this a state counts in absolute terms, as everywhere in the accuracy that is promised. */
const FLOOR = 1e-3;
const MOST_STEPS = 200_000;

/** npm `dopri`: Dormand and Prince with dense output, from session to session. */
export const runDopri: Oracle = ({ rates, sessions, doses }, points, tolerance) => {
  const solver = new dopri.Dopri((_, y, dy) => slopesOf(y, rates, dy), STATES, {
    rtol: tolerance,
    atol: tolerance * FLOOR,
    maxSteps: MOST_STEPS,
  });
  return bySession(sessions, doses, points, (from, until, state, wanted) => {
    const solution = solver.initialise(from, state).run(until);
    return solution([...wanted, until]);
  });
};

/** npm `odex`: extrapolation, from point to point, so that no interpolation of its own stands between. */
export const runOdex: Oracle = ({ rates, sessions, doses }, points, tolerance) => {
  const solver = odexSolver(tolerance);
  return bySession(sessions, doses, points, (from, until, state, wanted) => {
    let at = from;
    let here = state;
    return [...wanted, until].map((day) => {
      if (day > at) here = solver.solve(odexSlopes(rates), at, here, day).y;
      at = day;
      return here;
    });
  });
};

/** npm `odex` with its dense output, as one would use it for a curve. */
export const runOdexDense: Oracle = ({ rates, sessions, doses }, points, tolerance) => {
  const solver = odexSolver(tolerance);
  solver.denseOutput = true;
  return bySession(sessions, doses, points, (from, until, state, wanted) => {
    const found: number[][] = [];
    const { y } = solver.solve(odexSlopes(rates), from, state, until, (_, __, x, ___, dense) => {
      for (let day = wanted[found.length]; day !== undefined && day <= x; day = wanted[found.length])
        found.push(Array.from({ length: STATES }, (____, state) => (dense === undefined ? NaN : dense(state, day))));
    });
    while (found.length < wanted.length) found.push(y);
    return [...found, y];
  });
};

function odexSolver(tolerance: number): Solver {
  const solver = new Solver(STATES);
  solver.relativeTolerance = tolerance;
  solver.absoluteTolerance = tolerance * FLOOR;
  solver.maxSteps = MOST_STEPS;
  return solver;
}

function odexSlopes(rates: Float64Array): (x: number, y: number[]) => number[] {
  return (_, y) => {
    const dy = Array.from({ length: STATES }, () => 0);
    slopesOf(y, rates, dy);
    return dy;
  };
}

/** Gives the states at the wanted days, ascending and within the stretch, and at its end. */
type Stretch = (from: number, until: number, state: number[], wanted: readonly number[]) => readonly number[][];

/** Cuts the course at its sessions, where D jumps. On a session's day the states stand as just after it. */
function bySession(
  sessions: Float64Array,
  doses: Float64Array,
  points: readonly number[],
  stretch: Stretch,
): Float64Array {
  const out = new Float64Array(points.length * STATES);
  const last = points.at(-1) ?? 0;
  let state = Array.from({ length: STATES }, () => 0);
  sessions.forEach((from, at) => {
    if (from > last) return;
    state = state.map((value, index) => (index === 0 ? value + (doses[at] ?? NaN) : value));
    const until = Math.min(sessions[at + 1] ?? Infinity, last);
    points.forEach((day, place) => {
      if (day === from) out.set(state, place * STATES);
    });
    if (until <= from) return;
    const wanted = points.filter((day) => day > from && day < until);
    const rows = stretch(from, until, state, wanted);
    wanted.forEach((day, index) => out.set(rows[index] ?? [], points.indexOf(day) * STATES));
    state = [...(rows.at(-1) ?? [])];
    if (until === last) out.set(state, points.indexOf(last) * STATES);
  });
  return out;
}
