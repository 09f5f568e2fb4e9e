import { openChance } from '../dosimetry/chance.ts';
import type { Chance } from '../dosimetry/chance.ts';

/** Logarithm of a density, up to a constant. */
export type LogDensity = (at: Float64Array) => number;

export type WalkWish = {
  readonly dimensions: number;
  readonly walkers: number;
  readonly steps: number;
  /** Steps that are walked and not kept, so that the start is forgotten. */
  readonly burn_in: number;
  /** Every so many steps all walkers are kept. */
  readonly keep_every: number;
  readonly seed: number;
  readonly onStep?: (step: number) => void;
};

export type Walk = {
  /** Kept places, walker by walker within each kept step. */
  readonly places: readonly Float64Array[];
  readonly densities: readonly number[];
  /** Share of moves that were taken. */
  readonly accepted: number;
};

/** Goodman and Weare's scale: moves stretch by between 1/2 and 2. */
const STRETCH = 2;

/**
 * Walks an ensemble through a density by moves that do not care how it is stretched or tilted: half of them stretch moves,
 * half differences of two others (better in many dimensions). Each half of the walkers moves by the other half.
 */
export function walkEnsemble(density: LogDensity, wish: WalkWish): Walk {
  const { dimensions, walkers, steps, burn_in, keep_every, seed, onStep } = wish;
  const chance = openChance(seed);
  const places = Array.from({ length: walkers }, () => startOf(chance, dimensions));
  const densities = places.map(density);
  const kept: Float64Array[] = [];
  const keptDensities: number[] = [];
  let taken = 0;
  const half = walkers / 2;
  for (let step = 1; step <= steps; step += 1) {
    for (let walker = 0; walker < walkers; walker += 1) {
      const others = walker < half ? half : 0;
      const here = places[walker] as Float64Array;
      const move =
        chance.uniform() < 0.5
          ? stretched(chance, here, places, others, half)
          : differed(chance, here, places, others, half);
      const there = density(move.to);
      const gain = move.log_factor + there - (densities[walker] ?? -Infinity);
      if (!(Math.log(chance.uniform()) < gain)) continue;
      places[walker] = move.to;
      densities[walker] = there;
      taken += 1;
    }
    if (step > burn_in && (step - burn_in) % keep_every === 0) {
      kept.push(...places.map((place) => place.slice()));
      keptDensities.push(...densities);
    }
    onStep?.(step);
  }
  return { places: kept, densities: keptDensities, accepted: taken / (steps * walkers) };
}

type Move = { readonly to: Float64Array; readonly log_factor: number };

/** Within the middle of the prior, where every density is finite. */
function startOf(chance: Chance, dimensions: number): Float64Array {
  return Float64Array.from({ length: dimensions }, () => 0.5 * chance.normal());
}

function stretched(
  chance: Chance,
  here: Float64Array,
  places: readonly Float64Array[],
  first: number,
  count: number,
): Move {
  const other = places[first + pick(chance, count)] ?? here;
  const z = ((STRETCH - 1) * chance.uniform() + 1) ** 2 / STRETCH;
  return {
    to: here.map((value, at) => (other[at] ?? 0) + z * (value - (other[at] ?? 0))),
    log_factor: (here.length - 1) * Math.log(z),
  };
}

function differed(
  chance: Chance,
  here: Float64Array,
  places: readonly Float64Array[],
  first: number,
  count: number,
): Move {
  const one = pick(chance, count);
  const other = (one + 1 + pick(chance, count - 1)) % count;
  const [a, b] = [places[first + one] ?? here, places[first + other] ?? here];
  // Every tenth goes the whole way, so that the ensemble can pass between heaps.
  const length = chance.uniform() < 0.1 ? 1 : (2.38 / Math.sqrt(2 * here.length)) * (1 + 0.1 * chance.normal());
  return {
    to: here.map((value, at) => value + length * ((a[at] ?? 0) - (b[at] ?? 0)) + 1e-5 * chance.normal()),
    log_factor: 0,
  };
}

function pick(chance: Chance, count: number): number {
  return Math.min(count - 1, Math.floor(chance.uniform() * count));
}
