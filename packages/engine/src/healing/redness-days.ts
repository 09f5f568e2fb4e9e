import { integrate, STATES } from './integrate.generated.ts';
import { outputOf } from './outputs.ts';
import { placeOf } from './predict-rows.ts';
import { PICTURE_TOLERANCE, MOST_STEPS } from './course.ts';
import type { Person } from './people.ts';

/** Redness below this share of that just after a standard session counts as gone. Assumption: no study gives one. */
export const GONE = 0.1;
const LAST_LOOK = 14;
const EACH_H = 4;

const points = Float64Array.from({ length: (LAST_LOOK * 24) / EACH_H + 1 }, (_, at) => (at * EACH_H) / 24);
const first = new Float64Array(1);

/** Days from a session until redness is gone, for each person; two weeks where it is not gone by then. */
export function rednessDays(crowd: readonly Person[], doses: Float64Array): Float64Array {
  const rows = new Float64Array(points.length * STATES);
  return Float64Array.from(crowd, (person, at) => {
    const steps = integrate(person.parameters, 0, first, doses, at, points, rows, 0, PICTURE_TOLERANCE, MOST_STEPS);
    if (steps < 0) return NaN;
    const of = (place: number): number => person.parameters[place] ?? NaN;
    const scale = { eI: of(placeOf.eI), Smax: of(placeOf.Smax), S50: of(placeOf.S50) };
    let point = points.length - 1;
    while (point >= 0 && outputOf('erythema', rows, point * STATES, scale) < GONE) point -= 1;
    return point < 0 ? 0 : (points[Math.min(point + 1, points.length - 1)] ?? NaN);
  });
}
