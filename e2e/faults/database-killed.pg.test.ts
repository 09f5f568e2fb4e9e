import { readMe } from '@stipple/contract/identity';
import { findPatients } from '@stipple/contract/patients';
import { readToday } from '@stipple/contract/today';
import { killServer } from '@stipple/record/testing/kill-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { differences } from '../soak/acknowledged-kept.ts';
import { startPracticeServer } from '../stage/practice-server.ts';
import type { PracticeServer } from '../stage/practice-server.ts';
import { postmasterOf } from '../stage/record.ts';
import type { Answer } from './browser.ts';
import { openBrowser } from './browser.ts';
import { openPractice, work } from './practice-at-work.ts';
import type { PracticeAtWork } from './practice-at-work.ts';
import { tryPassword } from './practice-owner.ts';

let server: PracticeServer;
let practice: PracticeAtWork;
beforeAll(async () => {
  server = await startPracticeServer();
  practice = await openPractice(server);
}, 120_000);
afterAll(async () => {
  practice.browser.close();
  await server.stop();
}, 60_000);

it(
  'PostgreSQL killed under load: who asks is told to come back, work goes on by itself, nothing acknowledged is lost',
  { timeout: 120_000 },
  async () => {
    const writing = work(practice);
    let isOver = false;
    const reading = readAll(() => isOver);
    for (let killed = 0; killed < 3; killed += 1) {
      await writing.acknowledged(15);
      killServer(postmasterOf(server.dataFolder));
    }
    await writing.acknowledged(15);
    isOver = true;
    const answers = await reading;
    await writing.stop();

    const refused = [...writing.told_to_wait, ...answers.filter(({ status }) => status !== 200)];
    expect(writing.told_to_wait.length).toBeGreaterThan(0);
    expect(new Set(refused.map(summary))).toEqual(
      new Set(['503 application/problem+json retry-after 2 database-unavailable']),
    );
    expect(await differences(server, practice.browser, practice.acknowledged)).toEqual([]);
  },
);

it('what the server says of it is no trace of a bug', () => {
  expect(server.output()).toContain('PostgreSQL is running again.');
  expect(server.output()).not.toMatch(/"fault"|^ {4}at /m);
});

/** Somebody who looks around all the time, and somebody at the door. */
async function readAll(isOver: () => boolean): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const stranger = openBrowser(server.origin);
  while (!isOver()) {
    answers.push(await practice.browser.call(readMe));
    answers.push(await practice.browser.call(findPatients, { query: { text: 'example' } }));
    answers.push(await practice.browser.call(readToday));
    const atTheDoor = await tryPassword(stranger, practice.owner.email, practice.owner.password);
    if (atTheDoor.status !== 429) answers.push(atTheDoor);
  }
  stranger.close();
  return answers;
}

function summary({ status, headers, json }: Answer): string {
  const type = headers['content-type'] ?? '';
  const { code } = json() as { code: string };
  return `${status} ${type.split(';')[0]} retry-after ${headers['retry-after']} ${code}`;
}
