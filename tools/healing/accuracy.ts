import { FINE_TOLERANCE, integrate, MOST_STEPS, STATES } from '@stipple/engine/healing';
import type { Oracle } from './oracles.ts';
import type { HealingCase } from './random-cases.ts';

/** The accuracy that is promised: relative, with a floor below which a state counts in absolute terms. */
export const PROMISED = 1e-6;
const FLOOR = 1e-3;

export type Worst = { readonly error: number; readonly state: number; readonly day: number; readonly at: number };

/** Our integrator's answer, in the oracles' form. */
export const runOurs: Oracle = ({ rates, sessions, doses }, points, tolerance) => {
  const out = new Float64Array(points.length * STATES);
  const days = Float64Array.from(points);
  const steps = integrate(rates, 0, sessions, doses, 0, days, out, 0, tolerance, MOST_STEPS);
  if (steps < 0) throw new Error(`the integrator gave up with ${steps}`);
  return out;
};

/** The largest error over all cases, states and points. */
export function worstError(
  oracle: Oracle,
  cases: readonly HealingCase[],
  points: readonly number[],
  oracleTolerance: number,
): Worst {
  let worst: Worst = { error: 0, state: 0, day: 0, at: 0 };
  cases.forEach((one, at) => {
    const ours = runOurs(one, points, FINE_TOLERANCE);
    const theirs = oracle(one, points, oracleTolerance);
    ours.forEach((value, place) => {
      const error = Math.abs(value - (theirs[place] ?? NaN)) / Math.max(Math.abs(theirs[place] ?? NaN), FLOOR);
      if (!(error <= worst.error))
        worst = { error, state: place % STATES, day: points[Math.floor(place / STATES)] ?? NaN, at };
    });
  });
  return worst;
}
