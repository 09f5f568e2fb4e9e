import { withPracticeScope, type Database } from '@stipple/record';
import { sealAudit } from '@stipple/record/audit/index';
import { listPracticeIds } from '@stipple/record/practice/directory';
import type { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Backups } from '../practice/backups.ts';
import { warnOfEndings } from '../practice/warn-of-endings.ts';
import { escalateInbox, type EscalationRoom } from '../check-ins/escalate.ts';
import { sendMessage } from '../messages/send-message.ts';
import { remindOfCheckIns } from '../aftercare/remind-of-check-ins.ts';
import { remindOfVisits, type ReminderRoom } from '../appointments/remind.ts';
import { sendVisitMail } from '../appointments/send-visit-mail.ts';
import { transactionOf } from './job-queue.ts';
import type { Jobs } from './jobs.ts';

export type JobRoom = {
  readonly db: Database;
  readonly backups: Backups;
  readonly log: Logger;
  /** How often each queue is looked at. */
  readonly polling_s: number;
  /** What mails need. */
  readonly post: Omit<ReminderRoom & EscalationRoom, 'db' | 'jobs'>;
};

const ofPractice = z.strictObject({ practice_id: z.uuid() });
const ofMail = z.strictObject({ practice_id: z.uuid(), mail_id: z.uuid() });
const ofMessage = z.strictObject({ practice_id: z.uuid(), message_id: z.uuid() });
const EVERY_MINUTE = '* * * * *';
const EVERY_TEN_MINUTES = '*/10 * * * *';
const EVERY_FIVE_MINUTES = '*/5 * * * *';
const EVERY_NIGHT = '30 2 * * *';
const A_DAY_H = 24;

/** Starts working on the queue. It survives a restart of the database by itself. */
export async function openJobs(boss: PgBoss, room: JobRoom): Promise<Jobs> {
  const { db, backups, log } = room;
  const polling = { pollingIntervalSeconds: room.polling_s };
  boss.on('error', () => log.warn({ event: 'the job queue met an error and goes on' }));
  await boss.start();
  const jobs = jobsOver(boss);
  await boss.work('seal-audit-everywhere', polling, () => everywhere(db, jobs, 'seal-audit'));
  await boss.work('seal-audit', polling, async (given) => {
    for (const { data } of given) await sealOne(db, ofPractice.parse(data).practice_id);
  });
  await boss.work('back-up', polling, async () => {
    const made = await backups.run();
    if (made.ok) return;
    log.error({ event: 'the backup failed' });
    throw new Error(made.problem.sentence);
  });
  await workOnPost(boss, room, jobs);
  await workOnMessages(boss, room, jobs);
  await boss.schedule('seal-audit-everywhere', EVERY_FIVE_MINUTES);
  await boss.schedule('remind-everywhere', EVERY_TEN_MINUTES);
  await boss.schedule('escalate-everywhere', EVERY_MINUTE);
  await boss.schedule('back-up', EVERY_NIGHT, null, { tz: Intl.DateTimeFormat().resolvedOptions().timeZone });
  return jobs;
}

/** A machine that sleeps at night makes its backup when it wakes. */
export async function backUpIfDue(boss: PgBoss, { db, backups }: JobRoom, nowMs: number): Promise<void> {
  const { last_backup_at } = await backups.status();
  const isRecent = last_backup_at !== null && nowMs - last_backup_at.epochMilliseconds < A_DAY_H * 3_600_000;
  if (!isRecent && (await listPracticeIds(db)).length > 0) await boss.send('back-up');
}

export function jobsOver(boss: PgBoss): Jobs {
  return {
    enqueue: async (scope, job) => {
      const db = transactionOf(scope);
      const { practice_id } = job;
      if (job.name === 'appointment-mail') {
        const { name, mail_id, wait_s } = job;
        await boss.send(name, { practice_id, mail_id }, { db, singletonKey: mail_id, startAfter: wait_s });
      } else if (job.name === 'message') {
        const { name, message_id } = job;
        await boss.send(name, { practice_id, message_id }, { db, singletonKey: message_id });
      } else await boss.send(job.name, { practice_id }, { db, singletonKey: practice_id });
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  };
}

/** Reminders that are due, and each mail about a visit. A mail that fails is tried again by the queue. */
async function workOnPost(boss: PgBoss, { db, post, polling_s }: JobRoom, jobs: Jobs): Promise<void> {
  const polling = { pollingIntervalSeconds: polling_s };
  await boss.work('remind-everywhere', polling, () => everywhere(db, jobs, 'remind'));
  await boss.work('remind', polling, async (given) => {
    for (const { data } of given) {
      const { practice_id } = ofPractice.parse(data);
      await remindOfVisits({ ...post, db, jobs }, practice_id);
      await remindOfCheckIns({ ...post, db, jobs }, practice_id);
      await warnOfEndings({ ...post, db }, practice_id);
    }
  });
  await boss.work('appointment-mail', polling, async (given) => {
    for (const { data } of given) {
      const { practice_id, mail_id } = ofMail.parse(data);
      await sendVisitMail({ ...post, db }, practice_id, mail_id);
    }
  });
}

/** What was not answered in time, and each message that waits. A mail that fails is tried again by the queue. */
async function workOnMessages(boss: PgBoss, { db, post, polling_s }: JobRoom, jobs: Jobs): Promise<void> {
  const polling = { pollingIntervalSeconds: polling_s };
  await boss.work('escalate-everywhere', polling, () => everywhere(db, jobs, 'escalate'));
  await boss.work('escalate', polling, async (given) => {
    for (const { data } of given) await escalateInbox({ ...post, db, jobs }, ofPractice.parse(data).practice_id);
  });
  await boss.work('message', polling, async (given) => {
    for (const { data } of given) {
      const { practice_id, message_id } = ofMessage.parse(data);
      await sendMessage({ ...post, db }, practice_id, message_id);
    }
  });
}

async function everywhere(db: Database, jobs: Jobs, name: 'seal-audit' | 'remind' | 'escalate'): Promise<void> {
  for (const practice_id of await listPracticeIds(db)) {
    const actor = { kind: 'job', actor_id: `${name}-everywhere`, practice_id, role: null } as const;
    await withPracticeScope(db, actor, (scope) => jobs.enqueue(scope, { name, practice_id }));
  }
}

async function sealOne(db: Database, practice_id: string): Promise<void> {
  const actor = { kind: 'job', actor_id: 'seal-audit', practice_id, role: null } as const;
  while ((await withPracticeScope(db, actor, sealAudit)) !== null);
}
