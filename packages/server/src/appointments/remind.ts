import { addDays } from '@stipple/engine/kernel';
import { withPracticeScope } from '@stipple/record';
import { listVisitsToRemind, listWaitingMails } from '@stipple/record/appointments/appointment-mail';
import { findPractice } from '@stipple/record/practice/practice';
import { Temporal } from 'temporal-polyfill';
import { dayInZone, instantText } from '../access/practice-facts.ts';
import { practiceFacts } from '../access/practice-of-row.ts';
import type { Config } from '../config.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { currentSettings } from './booking-settings.ts';
import type { PostRoom } from './send-visit-mail.ts';
import { writeVisitMail } from './write-visit-mail.ts';

export type ReminderRoom = PostRoom & { readonly config: Pick<Config, 'mail'>; readonly jobs: Jobs };

/** Nobody is written to at night. Hours of the practice's own clock; a default of ours. */
const FROM_HOUR = 9;
const UNTIL_HOUR = 20;

/** How old a waiting mail is before its job counts as lost. */
const LOST_AFTER_MIN = 30;

/**
 * Writes the reminders that are due in one practice, each with its job in the same transaction, and asks again for mails
 * whose job was lost. Running twice writes nothing twice.
 */
export async function remindOfVisits(room: ReminderRoom, practice_id: string): Promise<void> {
  const actor = { kind: 'job', actor_id: 'remind', practice_id, role: null } as const;
  await withPracticeScope(room.db, actor, async (scope) => {
    const now = room.clock();
    for (const mail_id of await listWaitingMails(scope, instantText(now.subtract({ minutes: LOST_AFTER_MIN }))))
      await room.jobs.enqueue(scope, { name: 'appointment-mail', practice_id, mail_id, wait_s: 0 });
    const row = await findPractice(scope);
    const { settings } = await currentSettings(scope);
    if (row === null || !settings.reminders.on) return;
    const practice = practiceFacts(row);
    const { hour } = now.toZonedDateTimeISO(practice.time_zone);
    if (hour < FROM_HOUR || hour >= UNTIL_HOUR) return;
    const lastDay = addDays(dayInZone(now, practice.time_zone), settings.reminders.days_before);
    const until = Temporal.PlainDate.from(lastDay).add({ days: 1 }).toZonedDateTime(practice.time_zone).toInstant();
    for (const visit of await listVisitsToRemind(scope, instantText(now), instantText(until)))
      await writeVisitMail({ scope, now, practice, deps: room }, 'reminder', visit, visit);
  });
}
