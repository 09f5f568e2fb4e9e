import type { Channels } from './place-channels.ts';

/** Finds which channels lie near a place without looking at all of them. */
export type ChannelGrid = {
  /** Whether a channel's middle lies closer to this place than the grid's distance. */
  isWithin(x: number, y: number): boolean;
  /** How many channels remain apart when those closer than this distance, at most the grid's, run together. */
  clusters(closer_mm: number): number;
};

/** So many channels stand in a bucket where they are few: emptier buckets cost more to visit than they spare. */
const A_BUCKET_HOLDS = 0.7;

/**
 * Buckets at least as wide as the distance asked for, so that only neighbours need a look. The channels are laid out bucket by
 * bucket, which keeps each look in a few lines of memory: a face has a hundred thousand of them.
 */
export function gridOf(channels: Channels, distance_mm: number, side_mm: number): ChannelGrid {
  const wide_mm = Math.max(distance_mm, side_mm * Math.sqrt(A_BUCKET_HOLDS / Math.max(1, channels.count)));
  const across = Math.max(1, Math.ceil(side_mm / wide_mm));
  const { start, x, y } = byBucket(channels, across, wide_mm);
  const limit = distance_mm * distance_mm;
  const isInRow = (px: number, py: number, row: number, column: number): boolean => {
    if (row < 0 || row >= across) return false;
    const from = valueAt(start, row * across + Math.max(0, column - 1));
    const until = valueAt(start, row * across + Math.min(across - 1, column + 1) + 1);
    for (let at = from; at < until; at += 1) {
      const dx = valueAt(x, at) - px;
      const dy = valueAt(y, at) - py;
      if (dx * dx + dy * dy < limit) return true;
    }
    return false;
  };
  return {
    isWithin: (px, py) => {
      const [column, row] = [bucketOf(px, across, wide_mm), bucketOf(py, across, wide_mm)];
      return isInRow(px, py, row, column) || isInRow(px, py, row - 1, column) || isInRow(px, py, row + 1, column);
    },
    clusters: (closer_mm) => {
      if (closer_mm > distance_mm) throw new Error('a grid finds nothing further than its distance');
      return countApart(start, x, y, across, closer_mm * closer_mm);
    },
  };
}

/** Joins each channel with those after it in its own bucket, the next, and the row below: every pair is met once. */
function countApart(start: Int32Array, x: Float64Array, y: Float64Array, across: number, limit: number): number {
  const parent = Int32Array.from(x, (_, at) => at);
  let apart = x.length;
  for (let row = 0; row < across; row += 1)
    for (let column = 0; column < across; column += 1) {
      const bucket = row * across + column;
      const until = valueAt(start, bucket + 1);
      const right = valueAt(start, bucket + (column + 1 < across ? 2 : 1));
      const below = row + 1 < across;
      const left = below ? valueAt(start, bucket + across - (column > 0 ? 1 : 0)) : 0;
      const end = below ? valueAt(start, bucket + across + (column + 1 < across ? 2 : 1)) : 0;
      for (let at = valueAt(start, bucket); at < until; at += 1) {
        const px = valueAt(x, at);
        const py = valueAt(y, at);
        for (let other = at + 1; other < right; other += 1) {
          const dx = valueAt(x, other) - px;
          const dy = valueAt(y, other) - py;
          if (dx * dx + dy * dy < limit && join(parent, at, other)) apart -= 1;
        }
        for (let other = left; other < end; other += 1) {
          const dx = valueAt(x, other) - px;
          const dy = valueAt(y, other) - py;
          if (dx * dx + dy * dy < limit && join(parent, at, other)) apart -= 1;
        }
      }
    }
  return apart;
}

/** Counting sort: where each bucket begins, and the channels in the order of their buckets. */
function byBucket({ x, y, count }: Channels, across: number, wide_mm: number) {
  const start = new Int32Array(across * across + 1);
  const bucket = new Int32Array(count);
  for (let at = 0; at < count; at += 1) {
    const row = bucketOf(valueAt(y, at), across, wide_mm);
    bucket[at] = row * across + bucketOf(valueAt(x, at), across, wide_mm);
    start[valueAt(bucket, at) + 1] = valueAt(start, valueAt(bucket, at) + 1) + 1;
  }
  for (let at = 1; at < start.length; at += 1) start[at] = valueAt(start, at) + valueAt(start, at - 1);
  const next = start.slice();
  const sorted = { start, x: new Float64Array(count), y: new Float64Array(count) };
  for (let at = 0; at < count; at += 1) {
    const place = valueAt(next, valueAt(bucket, at));
    next[valueAt(bucket, at)] = place + 1;
    sorted.x[place] = valueAt(x, at);
    sorted.y[place] = valueAt(y, at);
  }
  return sorted;
}

function bucketOf(value: number, across: number, wide_mm: number): number {
  return Math.min(across - 1, Math.max(0, Math.floor(value / wide_mm)));
}

/** Every index here lies inside its array. */
function valueAt(array: Float64Array | Int32Array, at: number): number {
  return array[at] ?? 0;
}

/** True when the two were apart until now. */
function join(parent: Int32Array, one: number, other: number): boolean {
  const [a, b] = [rootOf(parent, one), rootOf(parent, other)];
  if (a === b) return false;
  parent[a] = b;
  return true;
}

function rootOf(parent: Int32Array, from: number): number {
  let at = from;
  while (valueAt(parent, at) !== at) {
    parent[at] = valueAt(parent, valueAt(parent, at));
    at = valueAt(parent, at);
  }
  return at;
}
