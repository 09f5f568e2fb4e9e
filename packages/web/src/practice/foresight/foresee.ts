import { comparedPoints } from '@stipple/engine/healing';
import type { Comparison, ComparisonWish, HealingFault, SimulatedCourse } from '@stipple/engine/healing';
import { fail, ok } from '@stipple/engine/kernel';
import type { Result } from '@stipple/engine/kernel';
import type { ForesightPool } from './foresight-pool.ts';

/** So many people make the first picture, and each part after it. */
export const COARSE_PEOPLE = 200;

export type Foreseen = {
  readonly comparison: Comparison;
  /** Whether all people are in it. */
  readonly isFine: boolean;
};

export type ForeseeListener = {
  onPicture(picture: Foreseen): void;
  /** Share of all people through all plans, 0 to 1. */
  onProgress(share: number): void;
};

/** For each plan its parts, in the order of their people. */
type Parts = readonly (readonly SimulatedCourse[])[];

/**
 * A coarse picture first, then the whole crowd in parts. People are drawn by their number and parts are put together in that
 * order, so neither how many workers there are nor who is first changes a bit of the answer. Given up, it fails without a fault.
 */
export async function foresee(
  pool: ForesightPool,
  wish: ComparisonWish,
  signal: AbortSignal,
  { onPicture, onProgress }: ForeseeListener,
): Promise<Result<null, readonly HealingFault[]>> {
  const starts = Array.from({ length: Math.ceil(wish.people / COARSE_PEOPLE) }, (_, at) => at * COARSE_PEOPLE);
  let done = 0;
  const onPart = (): void => {
    done += 1;
    if (!signal.aborted) onProgress(done / (starts.length * wish.plans.length));
  };
  const show = async (people: number, parts: Parts): Promise<Result<null, readonly HealingFault[]>> => {
    const answer = await pool.ask({ kind: 'compare', wish: { ...wish, people }, parts }, signal);
    if (answer === null) return fail([]);
    if (!answer.ok) return answer;
    if (!signal.aborted) onPicture({ comparison: answer.value, isFine: people === wish.people });
    return ok(null);
  };
  const first = await simulateParts(pool, wish, signal, starts.slice(0, 1), onPart);
  if (!first.ok) return first;
  const coarse = await show(Math.min(COARSE_PEOPLE, wish.people), first.value);
  if (!coarse.ok || starts.length === 1) return coarse;
  const rest = await simulateParts(pool, wish, signal, starts.slice(1), onPart);
  if (!rest.ok) return rest;
  return show(
    wish.people,
    first.value.map((parts, plan) => [...parts, ...(rest.value[plan] ?? [])]),
  );
}

async function simulateParts(
  pool: ForesightPool,
  wish: ComparisonWish,
  signal: AbortSignal,
  starts: readonly number[],
  onPart: () => void,
): Promise<Result<Parts, readonly HealingFault[]>> {
  const points = comparedPoints(wish);
  const simulate = async (course: ComparisonWish['plans'][number], first_person: number) => {
    const people = Math.min(COARSE_PEOPLE, wish.people - first_person);
    const part = { course, seed: wish.seed, people, first_person, points };
    const answer = await pool.ask({ kind: 'part', wish: part }, signal);
    onPart();
    return answer;
  };
  const plans = await Promise.all(
    wish.plans.map((course) => Promise.all(starts.map((first_person) => simulate(course, first_person)))),
  );
  const parts: (readonly SimulatedCourse[])[] = [];
  for (const answers of plans) {
    const done: SimulatedCourse[] = [];
    for (const answer of answers) {
      if (answer === null) return fail([]);
      if (!answer.ok) return answer;
      done.push(answer.value);
    }
    parts.push(done);
  }
  return ok(parts);
}
