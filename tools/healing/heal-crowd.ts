import { FINE_TOLERANCE, integrate, MOST_STEPS, STATES } from '@stipple/engine/healing';
import { fourSessions } from './random-cases.ts';
import type { HealingCase } from './random-cases.ts';

/** A part of a crowd: the same people whoever simulates them. */
export type CrowdShare = {
  readonly seed: number;
  readonly from: number;
  readonly people: number;
  readonly points: readonly number[];
};

const crowds = new Map<string, readonly HealingCase[]>();
let out = new Float64Array(0);

/** Carries part of a crowd through its course; gives how many states were written. The people are drawn once and kept. */
export function healCrowd({ seed, from, people, points }: CrowdShare): number {
  const crowd = drawnOnce(seed, from + people).slice(from, from + people);
  const days = Float64Array.from(points);
  const width = points.length * STATES;
  if (out.length !== people * width) out = new Float64Array(people * width);
  crowd.forEach(({ rates, sessions, doses }, at) => {
    const steps = integrate(rates, 0, sessions, doses, 0, days, out, at * width, FINE_TOLERANCE, MOST_STEPS);
    if (steps < 0) throw new Error(`person ${from + at}: the integrator gave up with ${steps}`);
  });
  return out.length;
}

function drawnOnce(seed: number, count: number): readonly HealingCase[] {
  const key = `${seed}/${count}`;
  const known = crowds.get(key) ?? fourSessions(seed, count);
  crowds.set(key, known);
  return known;
}
