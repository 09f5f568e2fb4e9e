import { withPracticeScope, type Scope } from '@stipple/record';
import { verifyAudit } from '@stipple/record/audit/index';
import { cloneDatabase, type TestDatabase } from '@stipple/record/testing/clone-database';
import type { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addInboxSetting } from '@stipple/record/check-ins/inbox-setting';
import { usualInboxSettings } from '../check-ins/inbox-settings.ts';
import { openMail } from '../mail/open-mail.ts';
import { Temporal } from 'temporal-polyfill';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { openPostOffice, type PostOffice } from '../testing/post-office.ts';
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
let post: PostOffice;
let backupsMade = 0;
beforeAll(async () => {
  post = await openPostOffice();
  database = await cloneDatabase({ name: 'jobs', prepare: prepareJobQueue });
  practice = await plantPractice(database.db, 'Practice of the jobs');
  const none = {
    last_backup_at: null,
    file: null,
    kept: [],
    holds_photos: true,
    under_way: null,
    last_rehearsal: null,
  };
  const run = () => {
    backupsMade += 1;
    return Promise.resolve(ok(none));
  };
  room = {
    db: database.db,
    backups: { status: () => Promise.resolve(none), run, rehearse: () => Promise.reject(new Error('not here')) },
    log: openLog('silent'),
    polling_s: 0.5,
    post: {
      mail: openMail({ smtp_url: post.url, from: 'desk@practice.example' }),
      clock: Temporal.Now.instant,
      config: { mail: null, origin: 'https://practice.example' },
    },
  };
  const { host, port, user, database: name } = database.appConnection;
  boss = openJobQueue({ host: host ?? '', port: port ?? 5432, user: user ?? '', database: name ?? '' });
  jobs = await openJobs(boss, room);
});
afterAll(async () => {
  await jobs.stop();
  await database.close();
  await post.close();
});

const look = { action: 'chart.read', subject_kind: 'patient', subject_id: 'p', patient_id: null, detail: {} };
const check = () => withPracticeScope(database.db, practice.actor, verifyAudit);
const waiting = { timeout: 20_000, interval: 100 };

const A_MAIL_THAT_WAITS = `
  with who as (
    insert into patient (practice_id, patient_id, given_name, family_name, birth_date, search_key, created_at, opened_at)
    values ($1, $2, 'Nora', 'Example', '1990-05-05', 'nora example', now(), now())),
  visit as (
    insert into appointment (practice_id, appointment_id, patient_id, kind, day, time_of_day, starts_at, ends_at, state, created_at)
    values ($1, $3, $2, 'session', '2031-11-25', '14:30', '2031-11-25T13:30Z', '2031-11-25T14:30Z', 'planned', now()))
  insert into appointment_mail (practice_id, mail_id, appointment_id, patient_id, kind, for_starts_at, sent_to, subject, body,
    state, created_at)
  values ($1, $4, $3, $2, 'reminder', '2031-11-25T13:30Z', 'nora@example.org', 'Reminder', 'Dear Nora', 'waiting', now())`;

const AN_ITEM_THAT_IS_OVERDUE = `
  with who as (
    insert into patient (practice_id, patient_id, given_name, family_name, birth_date, search_key, created_at, opened_at)
    values ($1, $2, 'Nora', 'Example', '1990-05-05', 'nora example', now(), now()))
  insert into inbox_item (practice_id, item_id, kind, patient_id, urgency, title, created_at, answer_by)
  values ($1, $3, 'link-locked', $2, 'contact', 'locked', '2026-01-05T09:00Z', '2026-01-05T10:00Z')`;

const PRESSING = {
  ...usualInboxSettings,
  escalation: { on: true, addresses: ['duty@example.org'], wait_minutes: 30 },
};

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

  it('sends a mail about a visit, if the visit was kept', async () => {
    const mail_id = newUuidV7();
    const work = async (scope: Scope): Promise<void> => {
      await scope.query(A_MAIL_THAT_WAITS, [practice.practice_id, newUuidV7(), newUuidV7(), mail_id]);
      await jobs.enqueue(scope, { name: 'appointment-mail', practice_id: practice.practice_id, mail_id, wait_s: 0 });
    };
    const undone = withPracticeScope(database.db, practice.actor, async (scope) => {
      await work(scope);
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    expect(await boss.findJobs('appointment-mail')).toEqual([]);
    await withPracticeScope(database.db, practice.actor, work);
    await vi.waitFor(() => expect(post.letters.join('')).toContain('To: nora@example.org'), waiting);
    const states = async () => (await database.owner.query('select state from appointment_mail')).rows;
    await vi.waitFor(async () => expect(await states()).toEqual([{ state: 'sent' }]), waiting);
  });

  it('presses for what was not answered in time, in every practice', async () => {
    await withPracticeScope(database.db, practice.actor, (scope) =>
      scope.query(AN_ITEM_THAT_IS_OVERDUE, [practice.practice_id, newUuidV7(), newUuidV7()]),
    );
    await withPracticeScope(database.db, practice.actor, (scope) =>
      addInboxSetting(scope, {
        version: 1,
        settings: PRESSING,
        changed_by: 'test',
        changed_at: '2026-11-20T09:00:00Z',
      }),
    );
    await boss.send('escalate-everywhere');
    await vi.waitFor(() => expect(post.letters.join('')).toContain('To: duty@example.org'), waiting);
    const states = async () => (await database.owner.query('select kind, state from message')).rows;
    await vi.waitFor(async () => expect(await states()).toEqual([{ kind: 'escalation', state: 'sent' }]), waiting);
  });

  it('makes the backup that a sleeping machine missed', async () => {
    await backUpIfDue(boss, room, 0);
    await vi.waitFor(() => expect(backupsMade).toBe(1), waiting);
  });
});
