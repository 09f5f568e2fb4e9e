import type { Result } from '@stipple/engine/kernel';
import { useState } from 'react';
import type { Problem } from '../../api/problem.ts';

export type Attempt = {
  readonly problem: Problem | null;
  readonly busy: boolean;
  /** Runs it; gives the value, or null after a problem. */
  readonly run: <Value>(work: () => Promise<Result<Value, Problem>>) => Promise<Value | null>;
};

/** One act of signing in at a time, with its problem beside it. */
export function useAttempt(): Attempt {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const run: Attempt['run'] = async (work) => {
    setBusy(true);
    setProblem(null);
    const result = await work();
    setBusy(false);
    if (result.ok) return result.value;
    setProblem(result.problem);
    return null;
  };
  return { problem, busy, run };
}
