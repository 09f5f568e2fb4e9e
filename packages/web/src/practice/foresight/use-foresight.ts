import type { ComparisonWish, HealingFault } from '@stipple/engine/healing';
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { foresightText } from '../../text/en/foresight.ts';
import { say } from '../../text/texts.ts';
import { foresee } from './foresee.ts';
import type { Foreseen } from './foresee.ts';
import { openForesightPool, openWorkers } from './foresight-pool.ts';
import type { ForesightPool } from './foresight-pool.ts';
import type { ForesightAnswers, ForesightWork } from './foresight-work.ts';

const t = say(foresightText);

/** The workers of a page, while it is open. */
export function useForesightPool(): ForesightPool | null {
  const [pool, setPool] = useState<ForesightPool | null>(null);
  useEffect(() => {
    const opened = openForesightPool(openWorkers(navigator.hardwareConcurrency));
    setPool(opened);
    return () => opened.close();
  }, []);
  return pool;
}

export type Foresight = {
  /** The last picture, also while the next one is being made. */
  readonly picture: Foreseen | null;
  readonly faults: readonly HealingFault[];
  /** Share of the people that were simulated; null when nothing is under way. */
  readonly progress: number | null;
  /** Keeps the coarse picture. */
  cancel(): void;
};

/** Plans foreseen: coarse at once, then finer in the background. A new wish gives up the one before. */
export function useForesight(pool: ForesightPool | null, wish: ComparisonWish | null): Foresight {
  const [picture, setPicture] = useState<Foreseen | null>(null);
  const [faults, setFaults] = useState<readonly HealingFault[]>([]);
  const [progress, setProgress] = useState<number | null>(null);
  const running = useRef<AbortController | null>(null);
  // The wish is made anew at each drawing; only when it says something else is the picture made again.
  const said = JSON.stringify(wish);
  const latest = useEffectEvent(() => wish);
  useEffect(() => {
    const asked = latest();
    if (pool === null || asked === null) return setProgress(null);
    const run = new AbortController();
    running.current = run;
    setProgress(0);
    const onPicture = (made: Foreseen): void => {
      setFaults([]);
      setPicture(made);
    };
    void foresee(pool, asked, run.signal, { onPicture, onProgress: setProgress }).then((done) => {
      if (run.signal.aborted) return;
      if (!done.ok) setFaults(done.problem.length > 0 ? done.problem : [notDone()]);
      if (!done.ok) setPicture(null);
      setProgress(null);
    });
    return () => run.abort();
  }, [pool, said]);
  const cancel = useCallback(() => {
    running.current?.abort();
    setProgress(null);
  }, []);
  return { picture: wish === null ? null : picture, faults, progress, cancel };
}

/** Nothing was wrong with what was asked: the workers themselves gave no answer. */
function notDone(): HealingFault {
  return { field: 'picture', fault: t('not-done'), remedy: t('not-done.remedy') };
}

/** One piece of work whose answer is shown until the next one is there. */
export function useAnswer<Kind extends 'barrier' | 'coverage' | 'fit'>(
  pool: ForesightPool | null,
  work: Extract<ForesightWork, { readonly kind: Kind }> | null,
): ForesightAnswers[Kind] | null {
  const [answer, setAnswer] = useState<ForesightAnswers[Kind] | null>(null);
  const said = JSON.stringify(work);
  const latest = useEffectEvent(() => work);
  useEffect(() => {
    const asked = latest();
    if (pool === null || asked === null) return;
    const run = new AbortController();
    void pool.ask<Kind>(asked, run.signal).then((given) => {
      if (given !== null) setAnswer(given);
    });
    return () => run.abort();
  }, [pool, said]);
  return work === null ? null : answer;
}
