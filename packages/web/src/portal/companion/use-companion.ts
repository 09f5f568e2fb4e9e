import type { readCompanion } from '@stipple/contract/portal';
import { useCallback, useEffect, useState } from 'react';
import { callLight } from '../../api/call-light.ts';
import type { Problem } from '../../api/problem.ts';
import { forgetAll } from '../kept/kept.ts';
import type { Companion } from './companion.ts';
import { keepCompanion, keptCompanion } from './kept-companion.ts';

export type CompanionReading = {
  /** The last answer, of this visit or of one before; it stays in sight when there is no connection. */
  readonly companion: Companion | null;
  readonly problem: Problem | null;
  /** The server's clock, carried on; a phone's own may be wrong. Milliseconds. */
  readonly now_ms: number;
  readonly refetch: () => Promise<void>;
};

/** Reads the page when it opens, when the phone is taken up again, and when the connection comes back. */
export function useCompanion(): CompanionReading {
  const [reading, setReading] = useState<Reading>(nothingYet);
  const [phone_ms, setPhoneTime] = useState(() => Date.now());
  const refetch = useCallback(async () => {
    const answer = await callLight<typeof readCompanion>({
      method: 'GET',
      path: '/portal-api/companion',
      patience_ms: PATIENCE_MS,
    });
    setPhoneTime(Date.now());
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
    const timer = setInterval(() => setPhoneTime(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  const { companion, problem, clock_ahead_ms } = reading;
  return { companion, problem, now_ms: phone_ms - clock_ahead_ms, refetch };
}

/** On a train a request may hang for ever; what was kept is better than that. */
const PATIENCE_MS = 10_000;

type Reading = {
  readonly companion: Companion | null;
  readonly problem: Problem | null;
  readonly clock_ahead_ms: number;
};

const nothingYet: Reading = { companion: null, problem: null, clock_ahead_ms: 0 };

type Answered = { readonly ok: true; readonly value: Companion } | { readonly ok: false; readonly problem: Problem };

/** A closed page is forgotten at once, also what was kept of it; a lost connection forgets nothing. */
function afterAnswer(before: Reading, answer: Answered): Reading {
  if (answer.ok) {
    keepCompanion(answer.value);
    return { companion: answer.value, problem: null, clock_ahead_ms: Date.now() - Date.parse(answer.value.now) };
  }
  const { problem } = answer;
  if (problem.code === 'not-signed-in') {
    forgetAll();
    return { ...nothingYet, problem };
  }
  if (before.companion !== null) return { ...before, problem };
  const kept = keptCompanion(Date.now());
  return kept === null ? { ...nothingYet, problem } : { ...kept, problem };
}
