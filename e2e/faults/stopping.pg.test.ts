import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { differences } from '../soak/acknowledged-kept.ts';
import { finishPending } from '../soak/writers.ts';
import { ended, makeFolder, startPracticeServer } from '../stage/practice-server.ts';
import type { PracticeServer } from '../stage/practice-server.ts';
import { postmasterOf, socketOf } from '../stage/record.ts';
import { openBrowser } from './browser.ts';
import { isRunning, runningOn, watchesOf } from './left-running.ts';
import { openPractice, work } from './practice-at-work.ts';
import type { PracticeAtWork } from './practice-at-work.ts';

let data: string;
let practice: PracticeAtWork;
beforeAll(async () => {
  data = makeFolder();
  const server = await start();
  practice = await openPractice(server);
  await server.stop();
}, 120_000);
afterAll(() => rmSync(data, { recursive: true, force: true }));

function start(): Promise<PracticeServer> {
  return startPracticeServer({ data, keep: true });
}

it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  '%s amid work ends Stipple in good order, and nothing of it is left running',
  { timeout: 120_000 },
  async (signal) => {
    const server = await start();
    const browser = openBrowser(server.origin, { cookies: practice.browser.cookies });
    const writing = work({ ...practice, browser });
    await writing.acknowledged(9);
    const postmaster = postmasterOf(server.dataFolder);
    const { host: socket } = socketOf(server.dataFolder);
    writing.expectTheEnd();
    await ended(server.process, signal);
    await writing.stop();
    browser.close();
    expect([server.process.exitCode, server.process.signalCode]).toEqual([0, null]);
    expect(isRunning(postmaster)).toBe(false);
    expect(runningOn(data)).toEqual([]);
    await vi.waitFor(() => expect(watchesOf(postmaster)).toEqual([]), { timeout: 10_000 });
    expect(existsSync(socket)).toBe(false);
    expect(existsSync(join(data, 'data', 'running.json'))).toBe(false);
    expect(existsSync(join(dirname(socket), 'held-by.json'))).toBe(false);
  },
);

it('SIGKILL leaves a PostgreSQL that ends by itself', { timeout: 120_000 }, async () => {
  const server = await start();
  const postmaster = postmasterOf(server.dataFolder);
  await ended(server.process, 'SIGKILL');
  await vi.waitFor(() => expect(isRunning(postmaster)).toBe(false), { timeout: 30_000 });
  await vi.waitFor(() => expect(runningOn(data)).toEqual([]), { timeout: 30_000 });
});

it('and everything that was acknowledged is there at the next start', { timeout: 120_000 }, async () => {
  const server = await start();
  const browser = openBrowser(server.origin, { cookies: practice.browser.cookies });
  const { acknowledged, writers } = practice;
  await finishPending(writers, browser, acknowledged);
  expect(await differences(server, browser, acknowledged)).toEqual([]);
  browser.close();
  await server.stop();
});
