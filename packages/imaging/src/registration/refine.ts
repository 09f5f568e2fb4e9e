import { brightnessAt, type Box, type LumaImage } from '../image/index.ts';
import { solved } from './linear-system.ts';
import { correlationOf, meanOf, overlapOf, type Overlap } from './overlap.ts';
import { moved, type Similarity } from './similarity.ts';

export type Refined = { readonly onto: Similarity; readonly correlation: number; readonly covered: number };

const ROUNDS = 40;
/** A step that moves no pixel of the box by this much ends the search. */
const STILL_PX = 0.003;

/**
 * Gauss–Newton steps towards the largest correlation of the two photos (the enhanced correlation coefficient of Evangelidis
 * and Psarakis, 2008), which does not mind that one photo is brighter or has more contrast. Gives the best that was seen,
 * the start included.
 */
export function refined(fixed: LumaImage, moving: LumaImage, start: Similarity, box: Box): Refined {
  let onto = start;
  let best: Refined | null = null;
  for (let round = 0; round <= ROUNDS; round += 1) {
    const overlap = overlapOf(fixed, moving, onto, box);
    const here: Refined = { onto, correlation: correlationOf(overlap), covered: overlap.covered };
    if (best === null || (here.correlation > best.correlation && here.covered >= best.covered / 2)) best = here;
    const next = overlap.covered < 0.1 ? null : step(moving, onto, overlap, box);
    if (next === null || round === ROUNDS) break;
    const isStill = farthestMove(onto, next, box) < STILL_PX;
    onto = next;
    if (isStill) break;
  }
  return best ?? { onto: start, correlation: 0, covered: 0 };
}

/** One step: how turn, scale and shift change the moving photo's brightness, and which change explains the difference best. */
function step(moving: LumaImage, onto: Similarity, overlap: Overlap, box: Box): Similarity | null {
  const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  const columns = slopes(moving, onto, overlap, middle);
  const target = centred(overlap.fixed);
  const seen = centred(overlap.moving);
  const matrix = columns.map((one) => columns.map((other) => dot(one, other)));
  const towardsTarget = columns.map((column) => dot(column, target));
  const towardsSeen = columns.map((column) => dot(column, seen));
  const [solvedTarget, solvedSeen] = [solved(matrix, towardsTarget), solved(matrix, towardsSeen)];
  if (solvedTarget === null || solvedSeen === null) return null;
  const above = dot(seen, seen) - inner(towardsSeen, solvedSeen);
  const below = dot(target, seen) - inner(towardsTarget, solvedSeen);
  const gain = below > 1e-12 ? above / below : dot(seen, seen) / Math.max(1e-12, Math.abs(dot(target, seen)));
  const [da = 0, db = 0, dx = 0, dy = 0] = solvedTarget.map((value, at) => gain * value - (solvedSeen[at] ?? 0));
  return turnedAbout(onto, da, db, dx, dy, middle);
}

/** The transform with its turn and scale changed about the middle of the box, where shift and turn do not mix. */
function turnedAbout(
  { a, b, tx, ty }: Similarity,
  da: number,
  db: number,
  dx: number,
  dy: number,
  middle: { readonly x: number; readonly y: number },
): Similarity {
  return {
    a: a + da,
    b: b + db,
    tx: tx + dx - (da * middle.x - db * middle.y),
    ty: ty + dy - (db * middle.x + da * middle.y),
  };
}

function slopes(
  moving: LumaImage,
  onto: Similarity,
  { places, fixed }: Overlap,
  middle: { readonly x: number; readonly y: number },
): readonly Float64Array[] {
  const count = fixed.length;
  const columns = Array.from({ length: 4 }, () => new Float64Array(count));
  const [forA, forB, forX, forY] = columns;
  for (let at = 0; at < count; at += 1) {
    const [x, y] = [places[at * 2] ?? 0, places[at * 2 + 1] ?? 0];
    const there = moved(onto, { x, y });
    const gx = (brightnessAt(moving, there.x + 1, there.y) - brightnessAt(moving, there.x - 1, there.y)) / 2;
    const gy = (brightnessAt(moving, there.x, there.y + 1) - brightnessAt(moving, there.x, there.y - 1)) / 2;
    const [cx, cy] = [x - middle.x, y - middle.y];
    if (forA !== undefined) forA[at] = gx * cx + gy * cy;
    if (forB !== undefined) forB[at] = gy * cx - gx * cy;
    if (forX !== undefined) forX[at] = gx;
    if (forY !== undefined) forY[at] = gy;
  }
  return columns.map(centred);
}

/** How far the farthest corner of the box moves from one transform to the other, in pixels. */
function farthestMove(before: Similarity, after: Similarity, { left, top, width, height }: Box): number {
  const corners = [
    { x: left, y: top },
    { x: left + width, y: top },
    { x: left, y: top + height },
    { x: left + width, y: top + height },
  ];
  return Math.max(
    ...corners.map((corner) => {
      const [one, other] = [moved(before, corner), moved(after, corner)];
      return Math.hypot(one.x - other.x, one.y - other.y);
    }),
  );
}

function centred(values: Float64Array): Float64Array {
  const middle = meanOf(values);
  return values.map((value) => value - middle);
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

function inner(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}
