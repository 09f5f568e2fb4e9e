import { brightnessAt, type Box, type LumaImage } from '../image/index.ts';
import { moved, type Similarity } from './similarity.ts';

/** Two photos laid over each other: the brightness of both wherever both have a pixel. */
export type Overlap = {
  readonly fixed: Float64Array;
  readonly moving: Float64Array;
  /** Where in the fixed photo: x, y, x, y … */
  readonly places: Float64Array;
  /** Part of the looked-at box that both photos cover. */
  readonly covered: number;
};

/** Reads both photos over a box of the fixed one. `onto` takes places of the fixed photo into the moving one. */
export function overlapOf(fixed: LumaImage, moving: LumaImage, onto: Similarity, box: Box): Overlap {
  const most = box.width * box.height;
  const [ones, others, places] = [new Float64Array(most), new Float64Array(most), new Float64Array(most * 2)];
  let count = 0;
  for (let y = box.top; y < box.top + box.height; y += 1)
    for (let x = box.left; x < box.left + box.width; x += 1) {
      const there = moved(onto, { x, y });
      if (there.x < 0 || there.y < 0 || there.x > moving.width - 1 || there.y > moving.height - 1) continue;
      ones[count] = fixed.luma[y * fixed.width + x] ?? 0;
      others[count] = brightnessAt(moving, there.x, there.y);
      places[count * 2] = x;
      places[count * 2 + 1] = y;
      count += 1;
    }
  return {
    fixed: ones.subarray(0, count),
    moving: others.subarray(0, count),
    places: places.subarray(0, count * 2),
    covered: count / most,
  };
}

/** How alike the two are, −1 to 1: 1 is the same picture but for brightness and contrast. 0 where nothing can be told. */
export function correlationOf({ fixed, moving }: Pick<Overlap, 'fixed' | 'moving'>): number {
  const [one, other] = [meanOf(fixed), meanOf(moving)];
  let [product, first, second] = [0, 0, 0];
  for (const [at, value] of fixed.entries()) {
    const [a, b] = [value - one, (moving[at] ?? 0) - other];
    product += a * b;
    first += a * a;
    second += b * b;
  }
  return first * second < 1e-12 ? 0 : product / Math.sqrt(first * second);
}

export function meanOf(values: Float64Array): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
