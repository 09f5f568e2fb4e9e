import type { Point } from '../image/index.ts';

/**
 * Turn, scale and shift, nothing else: faces may not be bent until they match. A point (x, y) goes to
 * (a·x − b·y + tx, b·x + a·y + ty).
 */
export type Similarity = { readonly a: number; readonly b: number; readonly tx: number; readonly ty: number };

export const identity: Similarity = { a: 1, b: 0, tx: 0, ty: 0 };

export function similarity(scale: number, turn_deg: number, tx: number, ty: number): Similarity {
  const turn = (turn_deg * Math.PI) / 180;
  return { a: scale * Math.cos(turn), b: scale * Math.sin(turn), tx, ty };
}

export function moved({ a, b, tx, ty }: Similarity, { x, y }: Point): Point {
  return { x: a * x - b * y + tx, y: b * x + a * y + ty };
}

export function scaleOf({ a, b }: Similarity): number {
  return Math.hypot(a, b);
}

/** Clockwise in the photo. */
export function turnOf({ a, b }: Similarity): number {
  return (Math.atan2(b, a) * 180) / Math.PI;
}

/** First `first`, then `then`. */
export function composed(first: Similarity, then: Similarity): Similarity {
  const shift = moved(then, { x: first.tx, y: first.ty });
  return {
    a: then.a * first.a - then.b * first.b,
    b: then.a * first.b + then.b * first.a,
    tx: shift.x,
    ty: shift.y,
  };
}

export function inverse({ a, b, tx, ty }: Similarity): Similarity {
  const square = a * a + b * b;
  if (square === 0) throw new RangeError('a transform that shrinks to nothing cannot be undone');
  const [back, turn] = [a / square, -b / square];
  return { a: back, b: turn, tx: -(back * tx - turn * ty), ty: -(turn * tx + back * ty) };
}

/** The same transform where both photos are shown at other sizes: factors of the one it comes from and of the one it goes to. */
export function resized({ a, b, tx, ty }: Similarity, from: number, to: number): Similarity {
  return { a: (a * to) / from, b: (b * to) / from, tx: tx * to, ty: ty * to };
}

/** The transform that takes the first points closest to the second (least squares). Null for fewer than two places. */
export function similarityBetween(pairs: readonly { readonly from: Point; readonly to: Point }[]): Similarity | null {
  const count = pairs.length;
  if (count < 2) return null;
  const from = centre(pairs.map((pair) => pair.from));
  const to = centre(pairs.map((pair) => pair.to));
  let [along, across, spread] = [0, 0, 0];
  for (const pair of pairs) {
    const [fx, fy] = [pair.from.x - from.x, pair.from.y - from.y];
    const [gx, gy] = [pair.to.x - to.x, pair.to.y - to.y];
    along += fx * gx + fy * gy;
    across += fx * gy - fy * gx;
    spread += fx * fx + fy * fy;
  }
  if (spread < 1e-9) return null;
  const [a, b] = [along / spread, across / spread];
  return { a, b, tx: to.x - (a * from.x - b * from.y), ty: to.y - (b * from.x + a * from.y) };
}

function centre(points: readonly Point[]): Point {
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}
