import { wholeOf, type LumaImage } from '../image/index.ts';
import { correlationOf, overlapOf } from './overlap.ts';
import type { Similarity } from './similarity.ts';

const SCALES = [1, 0.88, 1.14, 0.77, 1.3];
const TURNS_DEG = [0, -7, 7, -14, 14];
/** Shifts as parts of the photo. */
const SHIFTS = [0, -0.08, 0.08, -0.16, 0.16, -0.24, 0.24];
const LEAST_COVERED = 0.4;

/** Where to begin without landmarks: the best of a grid of turns, scales and shifts, tried on a very small copy. */
export function coarseStart(fixed: LumaImage, moving: LumaImage): Similarity {
  const fit = Math.min(moving.width / fixed.width, moving.height / fixed.height);
  let best = about(fixed, moving, fit, 0, 0, 0);
  let highest = -2;
  for (const scale of SCALES)
    for (const turn of TURNS_DEG)
      for (const dx of SHIFTS)
        for (const dy of SHIFTS) {
          const tried = about(fixed, moving, fit * scale, turn, dx * moving.width, dy * moving.height);
          const overlap = overlapOf(fixed, moving, tried, wholeOf(fixed));
          if (overlap.covered < LEAST_COVERED) continue;
          const correlation = correlationOf(overlap);
          if (correlation > highest) [best, highest] = [tried, correlation];
        }
  return best;
}

/** Scaled and turned about the middles of both photos, then shifted. */
function about(
  fixed: LumaImage,
  moving: LumaImage,
  scale: number,
  turn_deg: number,
  dx: number,
  dy: number,
): Similarity {
  const turn = (turn_deg * Math.PI) / 180;
  const [a, b] = [scale * Math.cos(turn), scale * Math.sin(turn)];
  const [fx, fy] = [fixed.width / 2, fixed.height / 2];
  return { a, b, tx: moving.width / 2 + dx - (a * fx - b * fy), ty: moving.height / 2 + dy - (b * fx + a * fy) };
}
