import { fail, ok } from '../kernel/index.ts';
import type { Result } from '../kernel/index.ts';
import { openChance } from './chance.ts';
import type { Chance } from './chance.ts';
import { strokeFaults, strokesPerCm2 } from './channel-density.ts';
import type { Strokes } from './channel-density.ts';
import { faultsIn, within } from './dosimetry-fault.ts';
import type { DosimetryFault } from './dosimetry-fault.ts';
import { gridOf } from './nearest-channel.ts';
import type { ChannelGrid } from './nearest-channel.ts';
import { placeChannels } from './place-channels.ts';
import type { Channels } from './place-channels.ts';

/** A number from a simulation with its own standard error. */
export type Estimate = { readonly value: number; readonly error: number };

export type SimulatedCoverage = {
  /** Strokes per cm² that fell on the squares. */
  readonly strokes_per_cm2: Estimate;
  /** Channels per cm² when those closer than `merge_mm` run together. */
  readonly distinct_per_cm2: Estimate;
  /** Share of the skin within `within_mm` of a channel's middle. */
  readonly share_within: Estimate;
  /** Standard deviation over mean of the counts in 5 × 5 mm cells. */
  readonly cell_variation: number;
  /** Channels per cm² in each cell, sorted: the distribution over the zone. */
  readonly cells_per_cm2: Float64Array;
};

export type CoverageWish = {
  readonly strokes: Strokes;
  readonly within_mm: number;
  readonly merge_mm: number;
  readonly seed: number;
  /** Squares of 2 × 2 cm to lay out; each is an independent look. */
  readonly squares?: number;
};

export const SQUARE_MM = 20;
const CELL_MM = 5;
const PROBES = 1_500;
const SQUARES = 6;
const ALIKE = 4;
/** No way of needling in the catalogue lays more; a square that is full is a slip of input. */
const MOST_PER_SQUARE = 400_000;

/** Lays strokes on squares of skin and counts what they cover. The same seed gives the same answer. */
export function simulateCoverage(wish: CoverageWish): Result<SimulatedCoverage, readonly DosimetryFault[]> {
  const faults = [...strokeFaults(wish.strokes), ...wishFaults(wish)];
  if (faults.length > 0) return fail(faults);
  const chance = openChance(wish.seed);
  const squares = Math.floor(wish.squares ?? SQUARES);
  const looks = Array.from({ length: squares }, () =>
    look(chance, wish, placeChannels(chance, wish.strokes, SQUARE_MM, MOST_PER_SQUARE)),
  );
  const cells = Float64Array.from(looks.flatMap(({ cells: counts }) => [...counts])).toSorted();
  return ok({
    strokes_per_cm2: estimate(looks.map(({ strokes }) => strokes)),
    distinct_per_cm2: estimate(looks.map(({ distinct }) => distinct)),
    share_within: estimate(looks.map(({ share }) => share)),
    cell_variation: variation(cells),
    cells_per_cm2: cells,
  });
}

/** The channels of one square, for a picture. The same seed lays the passes that two strokes share alike. */
export function laidChannels(strokes: Strokes, seed: number): Result<Channels, readonly DosimetryFault[]> {
  const faults = [...strokeFaults(strokes), ...fullnessFaults(strokes)];
  return faults.length > 0 ? fail(faults) : ok(placeChannels(openChance(seed), strokes, SQUARE_MM, MOST_PER_SQUARE));
}

const SQUARE_CM2 = (SQUARE_MM / 10) ** 2;

function look(chance: Chance, { within_mm, merge_mm }: CoverageWish, channels: Channels) {
  const near = gridOf(channels, within_mm, SQUARE_MM);
  let covered = 0;
  for (let probe = 0; probe < PROBES; probe += 1) {
    // Away from the edge by the distance asked for: beyond it nothing was laid.
    const room = SQUARE_MM - 2 * within_mm;
    if (near.isWithin(within_mm + chance.uniform() * room, within_mm + chance.uniform() * room)) covered += 1;
  }
  return {
    strokes: channels.count / SQUARE_CM2,
    distinct: mergeGrid(near, channels, within_mm, merge_mm).clusters(merge_mm) / SQUARE_CM2,
    share: covered / PROBES,
    cells: cellCounts(channels),
  };
}

/** One grid for both where the distances are alike; one far too wide would make each channel look at a crowd. */
function mergeGrid(near: ChannelGrid, channels: Channels, within_mm: number, merge_mm: number): ChannelGrid {
  const isAlike = merge_mm <= within_mm && within_mm <= ALIKE * merge_mm;
  return isAlike ? near : gridOf(channels, merge_mm, SQUARE_MM);
}

function cellCounts({ x, y, count }: Channels): Float64Array {
  const across = SQUARE_MM / CELL_MM;
  const cells = new Float64Array(across * across);
  const each_cm2 = 100 / (CELL_MM * CELL_MM);
  for (let at = 0; at < count; at += 1) {
    const cell = Math.floor((y[at] ?? 0) / CELL_MM) * across + Math.floor((x[at] ?? 0) / CELL_MM);
    cells[cell] = (cells[cell] ?? 0) + each_cm2;
  }
  return cells;
}

/** Mean and standard error over independent looks. */
function estimate(values: readonly number[]): Estimate {
  const value = values.reduce((sum, one) => sum + one, 0) / values.length;
  const spread = values.reduce((sum, one) => sum + (one - value) ** 2, 0) / Math.max(1, values.length - 1);
  return { value, error: Math.sqrt(spread / values.length) };
}

function variation(cells: Float64Array): number {
  const mean = cells.reduce((sum, one) => sum + one, 0) / cells.length;
  if (mean === 0) return 0;
  return Math.sqrt(cells.reduce((sum, one) => sum + (one - mean) ** 2, 0) / cells.length) / mean;
}

function wishFaults({ strokes, within_mm, merge_mm, squares }: CoverageWish): readonly DosimetryFault[] {
  return [
    within('within_mm', within_mm, [0.02, 5], 'mm'),
    within('merge_mm', merge_mm, [0.02, 1], 'mm'),
    within('squares', squares ?? SQUARES, [1, 400], 'squares'),
  ]
    .flatMap((result) => (result.ok ? [] : [result.problem]))
    .concat(fullnessFaults(strokes));
}

function fullnessFaults(strokes: Strokes): readonly DosimetryFault[] {
  const density = strokesPerCm2(strokes);
  if (!density.ok) return [];
  return faultsIn([within('strokes', density.value, [0, MOST_PER_SQUARE / SQUARE_CM2], 'strokes per cm²')]);
}
