import type { Problem } from '@stipple/contract/problems';
import type { Comparison } from '@stipple/engine/healing';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { openForesightThreads } from './foresight-threads.ts';
import type { ThreadsWish } from './foresight-threads.ts';
import { patientPicture } from './patient-picture.ts';
import type { PatientPicture } from './patient-picture.ts';
import type { VisitsCompared } from './visits-compared.ts';

/** Pictures for phones and for paper. The same wish is computed once: the crowd and its seed are always the same. */
export type ForesightPictures = {
  /** Null where the numbers are none; a problem where too much is asked just now. */
  of(compared: VisitsCompared): Promise<Result<PatientPicture | null, Problem>>;
  /** Share of a zone's skin that lies close to a channel after one visit; null where its strokes cannot be laid. */
  shareCovered(compared: VisitsCompared): Promise<Result<number | null, Problem>>;
  close(): Promise<void>;
};

/** A practice has few indications and plans of few shapes. */
const MOST_KEPT = 64;
/** Skin within this distance of a channel counts as covered. @source quantities.md s3, simulation check D */
const WITHIN_MM = 0.3;
/** @source quantities.md s2 and s3: two channels closer than a hole is wide are one */
const MERGE_MM = 0.2;

export function openForesightPictures(wish: ThreadsWish = {}): ForesightPictures {
  const threads = openForesightThreads(wish);
  const comparisons = remembering<Comparison | null>();
  const shares = remembering<number | null>();
  return {
    of: async (compared) => {
      const comparison = await comparisons(compared.wish, async () => {
        const answer = await threads.ask({ kind: 'comparison', wish: compared.wish });
        return answer.ok ? ok(answer.value.ok ? answer.value.value : null) : answer;
      });
      if (!comparison.ok) return comparison;
      return ok(comparison.value === null ? null : patientPicture(compared, comparison.value));
    },
    shareCovered: ({ wish: { plans, seed } }) => {
      const [plan] = plans;
      if (plan === undefined) return Promise.resolve(ok(null));
      const { strokes } = plan;
      return shares(strokes, async () => {
        const asked = { strokes, within_mm: WITHIN_MM, merge_mm: MERGE_MM, seed };
        const answer = await threads.ask({ kind: 'coverage', wish: asked });
        return answer.ok ? ok(answer.value.ok ? answer.value.value.share_within.value : null) : answer;
      });
    },
    close: () => threads.close(),
  };
}

/** What was computed, by what was asked; two who ask at once wait for one answer. What failed is asked again. */
function remembering<Value>() {
  const kept = new Map<string, Promise<Result<Value, Problem>>>();
  return async (asked: unknown, compute: () => Promise<Result<Value, Problem>>): Promise<Result<Value, Problem>> => {
    const key = JSON.stringify(asked);
    const known = kept.get(key);
    const answer = known ?? compute();
    kept.delete(key);
    kept.set(key, answer);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    const done = await answer;
    if (done.ok) return done;
    if (kept.get(key) === answer) kept.delete(key);
    return fail(done.problem);
  };
}
