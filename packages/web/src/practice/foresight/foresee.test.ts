import { comparePlans } from '@stipple/engine/healing';
import type { Comparison, ComparisonWish, PlannedCourse } from '@stipple/engine/healing';
import { describe, expect, it } from 'vitest';
import { foresee } from './foresee.ts';
import type { Foreseen } from './foresee.ts';
import { openForesightPool } from './foresight-pool.ts';
import type { ForesightDesk } from './foresight-pool.ts';
import { answerTo } from './foresight-work.ts';

const pen: PlannedCourse = {
  zone: 'cheeks',
  kind: 'pen',
  setting_mm: 1,
  has_traction: true,
  strokes: { kind: 'pen', needles: 14, oscillation_hz: 117, hand_speed_cm_s: 2.5, swath_mm: 4, passes: 4, overlap: 0 },
  session_days: [0, 28],
};
const wish: ComparisonWish = { plans: [pen, { ...pen, setting_mm: 1.5 }], seed: 9, people: 450, points: [0, 60] };

/** A worker without a thread: it answers after as many turns as it is told, so that later parts may come first. */
function desk(turns: number): ForesightDesk {
  return {
    do: async (work) => {
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      return answerTo(work);
    },
    close: () => {},
  };
}

async function seen(desks: readonly ForesightDesk[], of = wish) {
  const pictures: Foreseen[] = [];
  const shares: number[] = [];
  const done = await foresee(openForesightPool(desks), of, new AbortController().signal, {
    onPicture: (picture) => pictures.push(picture),
    onProgress: (share) => shares.push(share),
  });
  return { done, pictures, shares };
}

describe('what is foreseen', () => {
  it('is the same to the bit for one worker, for three, and without any', async () => {
    const whole = comparePlans(wish);
    const expected: Comparison | null = whole.ok ? whole.value : null;
    for (const desks of [[desk(0)], [desk(5), desk(0), desk(2)]])
      expect((await seen(desks)).pictures.at(-1)?.comparison).toEqual(expected);
  });

  it('is coarse first and fine at last, with progress to the end', async () => {
    const { done, pictures, shares } = await seen([desk(0), desk(1)]);
    expect(done.ok).toBe(true);
    expect(pictures.map(({ isFine, comparison }) => [isFine, comparison.people])).toEqual([
      [false, 200],
      [true, 450],
    ]);
    expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
    expect(shares.at(-1)).toBe(1);
  });

  it('of a single plan has no differences', async () => {
    const { pictures } = await seen([desk(0)], { ...wish, plans: [pen], people: 200 });
    expect(pictures).toHaveLength(1);
    expect(pictures[0]?.comparison.differences).toEqual([]);
    expect(pictures[0]?.comparison.plans[0]?.visits).toBe(2);
  });

  it('names what is wrong with a wish, and shows no picture', async () => {
    const { done, pictures } = await seen([desk(0)], { ...wish, plans: [{ ...pen, setting_mm: 25 }] });
    expect(pictures).toEqual([]);
    expect(done.ok ? [] : done.problem.map(({ field }) => field)).toEqual(['setting_mm']);
  });

  it('stops when it is given up: the coarse picture stays the last', async () => {
    const run = new AbortController();
    const pictures: Foreseen[] = [];
    const done = await foresee(openForesightPool([desk(0)]), wish, run.signal, {
      onPicture: (picture) => {
        pictures.push(picture);
        run.abort();
      },
      onProgress: () => {},
    });
    expect(done).toEqual({ ok: false, problem: [] });
    expect(pictures.map(({ isFine }) => isFine)).toEqual([false]);
  });
});
