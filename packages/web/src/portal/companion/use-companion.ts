import type { readCompanion } from '@stipple/contract/portal';
import { useCallback, useEffect, useState } from 'react';
import { callLight } from '../../api/call-light.ts';
import type { Problem } from '../../api/problem.ts';
import type { Companion } from './companion.ts';

export type CompanionReading = {
  /** The last answer; it stays in sight when the connection is lost afterwards. */
  readonly companion: Companion | null;
  readonly problem: Problem | null;
  /** The server's clock, carried on; a phone's own may be wrong. Milliseconds. */
  readonly now_ms: number;
  readonly refetch: () => Promise<void>;
};

/** Reads the page when it opens, when the phone is taken up again, and when the connection comes back. */
export function useCompanion(): CompanionReading {
  const [reading, setReading] = useState<Reading>(nothingYet);
  const [elapsed_ms, setElapsed] = useState(0);
  const refetch = useCallback(async () => {
    const answer = await callLight<typeof readCompanion>({ method: 'GET', path: '/portal-api/companion' });
    setElapsed(0);
    setReading((before) => afterAnswer(before, answer));
  }, []);
  useEffect(() => {
    const again = () => {
      if (document.visibilityState === 'visible') void refetch();
    };
    void refetch();
    document.addEventListener('visibilitychange', again);
    window.addEventListener('online', again);
    return () => {
      document.removeEventListener('visibilitychange', again);
      window.removeEventListener('online', again);
    };
  }, [refetch]);
  useEffect(() => {
    const timer = setInterval(() => setElapsed(performance.now() - reading.received_at), 30_000);
    return () => clearInterval(timer);
  }, [reading.received_at]);
  const { companion, problem } = reading;
  return { companion, problem, now_ms: companion === null ? 0 : Date.parse(companion.now) + elapsed_ms, refetch };
}

type Reading = {
  readonly companion: Companion | null;
  readonly problem: Problem | null;
  readonly received_at: number;
};

const nothingYet: Reading = { companion: null, problem: null, received_at: 0 };

type Answered = { readonly ok: true; readonly value: Companion } | { readonly ok: false; readonly problem: Problem };

/** A closed page is forgotten at once; a lost connection forgets nothing. */
function afterAnswer(before: Reading, answer: Answered): Reading {
  if (answer.ok) return { companion: answer.value, problem: null, received_at: performance.now() };
  if (answer.problem.code === 'not-signed-in') return { ...nothingYet, problem: answer.problem };
  return { ...before, problem: answer.problem };
}
