import { withPracticeScope } from '@stipple/record';
import { verifyAudit } from '@stipple/record/audit/index';
import { cloneDatabase, type TestDatabase } from '@stipple/record/testing/clone-database';
import type { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openLog } from '../http/request-log.ts';
import { plantPractice, type PlantedPractice } from '../testing/plant-practice.ts';
import { ok } from '@stipple/engine/kernel';
import { openJobQueue, prepareJobQueue } from './job-queue.ts';
import { backUpIfDue, openJobs, type JobRoom } from './open-jobs.ts';
import type { Jobs } from './jobs.ts';

let database: TestDatabase;
let practice: PlantedPractice;
let boss: PgBoss;
let jobs: Jobs;
let room: JobRoom;
let backupsMade = 0;
beforeAll(async () => {
  database = await cloneDatabase({ name: 'jobs', prepare: prepareJobQueue });
  practice = await plantPractice(database.db, 'Practice of the jobs');
  const none = { last_backup_at: null, file: null };
  const run = () => {
    backupsMade += 1;
    return Promise.resolve(ok(none));
  };
  room = {
    db: database.db,
    backups: { status: () => Promise.resolve(none), run },
    log: openLog('silent'),
    polling_s: 0.5,
  };
  const { host, port, user, database: name } = database.appConnection;
  boss = openJobQueue({ host: host ?? '', port: port ?? 5432, user: user ?? '', database: name ?? '' });
  jobs = await openJobs(boss, room);
});
afterAll(async () => {
  await jobs.stop();
  await database.close();
});

const look = { action: 'chart.read', subject_kind: 'patient', subject_id: 'p', patient_id: null, detail: {} };
const check = () => withPracticeScope(database.db, practice.actor, verifyAudit);
const waiting = { timeout: 20_000, interval: 100 };

describe('a job', () => {
  it('does not exist when its transaction was undone', async () => {
    const undone = withPracticeScope(database.db, practice.actor, async (scope) => {
      await jobs.enqueue(scope, { name: 'seal-audit', practice_id: practice.practice_id });
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    expect(await boss.findJobs('seal-audit')).toEqual([]);
  });

  it('seals what its practice has written, in a login without power', async () => {
    await withPracticeScope(database.db, practice.actor, async (scope) => {
      scope.audit(look);
      await jobs.enqueue(scope, { name: 'seal-audit', practice_id: practice.practice_id });
    });
    await vi.waitFor(async () => expect(await check()).toMatchObject({ kind: 'intact', sealed: 1, seals: 1 }), waiting);
  });

  it('for all practices makes one for each', async () => {
    const other = await plantPractice(database.db, 'Another');
    await withPracticeScope(database.db, other.actor, async (scope) => scope.audit(look));
    await boss.send('seal-audit-everywhere');
    const sealed = () => withPracticeScope(database.db, other.actor, verifyAudit);
    await vi.waitFor(async () => expect(await sealed()).toMatchObject({ sealed: 1 }), waiting);
  });

  it('makes the backup that a sleeping machine missed', async () => {
    await backUpIfDue(boss, room, 0);
    await vi.waitFor(() => expect(backupsMade).toBe(1), waiting);
  });
});
