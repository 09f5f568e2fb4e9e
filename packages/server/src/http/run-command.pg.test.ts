import { setTimeout as pause } from 'node:timers/promises';
import { ok } from '@stipple/engine/kernel';
import { isDatabaseUnavailable } from '@stipple/record';
import { cloneDatabase, type TestDatabase } from '@stipple/record/testing/clone-database';
import { plantPractice, type PlantedPractice } from '@stipple/record/testing/planted-practice';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newUuidV7 } from './uuid-v7.ts';
import { runCommand } from './run-command.ts';

let test: TestDatabase;
let practice: PlantedPractice;
beforeAll(async () => {
  test = await cloneDatabase();
  practice = await plantPractice(test.db, 'Mine');
});
afterAll(() => test.close());

const END_WHO_WAITS = `
  select pg_terminate_backend(pid, 5000) from pg_stat_activity
  where datname = current_database() and wait_event_type = 'Lock'`;

it('a connection that ends while the work is busy elsewhere fails this request and nothing else', async () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);
  process.on('unhandledRejection', note);
  await test.owner.query('begin; lock table command_receipt');
  const command = { command_id: newUuidV7(), name: 'example', digest: Buffer.alloc(32), seal_key: null };

  const running = runCommand({ db: test.db }, practice.actor, command, async () => {
    for (let ended = 0; ended === 0;) ended = (await test.owner.query(END_WHO_WAITS)).rows.length;
    await pause(20);
    return ok('{}');
  });

  await expect(running).rejects.toSatisfy(isDatabaseUnavailable);
  await test.owner.query('rollback');
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
});
