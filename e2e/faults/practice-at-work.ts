import { startUsualSession } from '@stipple/server/testing/visit';
import type { PracticeServer } from '../stage/practice-server.ts';
import { newWriters, writeOn } from '../soak/writers.ts';
import type { Acknowledged, Load, Writer } from '../soak/writers.ts';
import { openBrowser } from './browser.ts';
import type { Answer, Browser } from './browser.ts';
import { setUpOwner } from './practice-owner.ts';
import type { Owner } from './practice-owner.ts';

/** A practice with an owner who is signed in, and a session to chart in. */
export type PracticeAtWork = {
  readonly browser: Browser;
  readonly owner: Owner;
  readonly acknowledged: Acknowledged;
  readonly writers: readonly Writer[];
};

export async function openPractice(server: PracticeServer): Promise<PracticeAtWork> {
  const browser = openBrowser(server.origin);
  const owner = await setUpOwner(browser);
  const { session, patient_id } = await startUsualSession(browser);
  const { session_id, version } = session;
  const acknowledged = {
    patients: new Map([[patient_id, 'Example']]),
    session: { session_id, version, notes: session.chart.notes, saves: 0 },
  };
  return { browser, owner, acknowledged, writers: newWriters() };
}

/** People at work until `stop`; what they were told while the record was away is kept. */
export type WorkUnderWay = {
  /** Waits until so many more writes are acknowledged. */
  acknowledged(more: number): Promise<void>;
  readonly told_to_wait: readonly Answer[];
  /** From now on a broken connection is no fault. */
  expectTheEnd(): void;
  stop(): Promise<void>;
};

export function work(practice: PracticeAtWork): WorkUnderWay {
  let [count, isOver, mayBreak] = [0, false, false];
  const told_to_wait: Answer[] = [];
  const waiting = new Set<() => void>();
  const load: Load = {
    browser: practice.browser,
    acknowledged: practice.acknowledged,
    mayBreak: () => mayBreak,
    isOver: () => isOver,
    unavailable: (answer) => void told_to_wait.push(answer),
    count: () => {
      count += 1;
      for (const look of waiting) look();
    },
  };
  const done = Promise.all(practice.writers.map((writer) => writeOn(writer, load)));
  return {
    told_to_wait,
    acknowledged: (more) => {
      const until = count + more;
      const reached = new Promise<void>((resolve) => {
        const look = (): void => {
          if (count < until) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
      });
      return Promise.race([reached, done.then(() => undefined)]);
    },
    expectTheEnd: () => {
      mayBreak = true;
    },
    stop: async () => {
      isOver = true;
      await done;
    },
  };
}
