import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { killServer } from '@stipple/record/testing/kill-server';
import { seededChance } from '@stipple/record/testing/seeded-chance';
import { openBrowser } from '../faults/browser.ts';
import { openPractice } from '../faults/practice-at-work.ts';
import { freePort } from '../stage/free-port.ts';
import { ended, makeFolder, startPracticeServer } from '../stage/practice-server.ts';
import { postmasterOf } from '../stage/record.ts';
import { differences } from './acknowledged-kept.ts';
import { finishPending, writeOn } from './writers.ts';
import type { Acknowledged, Writer } from './writers.ts';

/** What a run of kills came to. `faults` must be empty: each names something lost, doubled or broken. */
export type ServerKillReport = {
  readonly kills: number;
  readonly acknowledged: number;
  /** Requests that were told to come back while PostgreSQL was away. */
  readonly told_to_wait: number;
  readonly faults: readonly string[];
};

/**
 * Writes over HTTP and kills, over and over, on one data folder. In turn: the server's process; its PostgreSQL with all
 * children, under load (the server has to say 503, bring it back and go on); everything at once; the server while it
 * starts. When to kill is counted in acknowledged writes drawn from the seed; only the start, which acknowledges
 * nothing, is counted in time.
 */
export async function surviveServerKills(
  kills: number,
  seed: number,
  say: (line: string) => void = () => undefined,
): Promise<ServerKillReport> {
  const data = makeFolder();
  try {
    return await killOn(data, kills, seededChance(seed), say);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

const WAYS = ['server', 'postgres', 'everything', 'start'] as const;
type Way = (typeof WAYS)[number];

type Run = {
  readonly data: string;
  readonly cookies: ReadonlyMap<string, string>;
  readonly writers: readonly Writer[];
  readonly acknowledged: Acknowledged;
  told_to_wait: number;
};

async function killOn(
  data: string,
  kills: number,
  chance: () => number,
  say: (line: string) => void,
): Promise<ServerKillReport> {
  await killStart(data, chance() * 3_000);
  const run = await begin(data);
  const written = (): number => run.acknowledged.patients.size + run.acknowledged.session.saves;
  for (let done = 0; done < kills; done += 1) {
    const way = WAYS[done % WAYS.length] ?? 'server';
    if (way === 'start') await killStart(data, chance() * 1_500);
    else await writeUntilKilled(run, way, 1 + Math.floor(chance() * 60));
    say(`kill ${done + 1} of ${kills} (${way}): ${written()} writes acknowledged so far`);
  }
  const server = await startPracticeServer({ data, keep: true });
  const browser = openBrowser(server.origin, { cookies: run.cookies });
  await finishPending(run.writers, browser, run.acknowledged);
  const faults = await differences(server, browser, run.acknowledged);
  browser.close();
  await server.stop();
  return { kills, acknowledged: written(), told_to_wait: run.told_to_wait, faults };
}

/** The first run, and a session to chart in. */
async function begin(data: string): Promise<Run> {
  const server = await startPracticeServer({ data, keep: true });
  const { browser, acknowledged, writers } = await openPractice(server);
  browser.close();
  await ended(server.process, 'SIGKILL');
  return { data, cookies: browser.cookies, writers, acknowledged, told_to_wait: 0 };
}

const AFTER_RECOVERY = 10;

async function writeUntilKilled(run: Run, way: Exclude<Way, 'start'>, killAfter: number): Promise<void> {
  const server = await startPracticeServer({ data: run.data, keep: true });
  const browser = openBrowser(server.origin, { cookies: run.cookies });
  let [count, isServerKilled] = [0, false];
  const killProcess = (): void => {
    isServerKilled = true;
    server.process.kill('SIGKILL');
  };
  const load = {
    browser,
    acknowledged: run.acknowledged,
    mayBreak: () => isServerKilled,
    isOver: () => isServerKilled,
    unavailable: () => void (run.told_to_wait += 1),
    count: () => {
      count += 1;
      if (count === killAfter && way !== 'server') killServer(postmasterOf(server.dataFolder));
      if (count === killAfter && way !== 'postgres') killProcess();
      if (count === killAfter + AFTER_RECOVERY) killProcess();
    },
  };
  await Promise.all(run.writers.map((writer) => writeOn(writer, load)));
  browser.close();
  await ended(server.process, 'SIGKILL');
}

const entry = fileURLToPath(new URL('../../packages/server/src/main.ts', import.meta.url));

/** A start that is killed somewhere on its way: setting the database up, migrating, or listening already. */
async function killStart(data: string, afterMs: number): Promise<void> {
  const child = spawn(process.execPath, [entry], {
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: data,
      STIPPLE_DATA: join(data, 'data'),
      PORT: String(await freePort()),
    },
    stdio: 'ignore',
  });
  await pause(afterMs);
  await ended(child, 'SIGKILL');
}
