import { addDays, calendarDate, daysBetween, type CalendarDate } from '@stipple/engine/kernel';
import { withPracticeScope, type Database, type Scope } from '@stipple/record';
import {
  insertReminder,
  listRemindableSessions,
  type RemindableSession,
} from '@stipple/record/patient-links/check-in-reminder';
import { findPractice } from '@stipple/record/practice/practice';
import type { Temporal } from 'temporal-polyfill';
import { dayInZone, instantText, type PracticeFacts } from '../access/practice-facts.ts';
import { practiceFacts } from '../access/practice-of-row.ts';
import { currentSettings } from '../appointments/booking-settings.ts';
import type { Config } from '../config.ts';
import { newUuidV7 } from '../http/uuid-v7.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { checkInDue } from '../portal/check-in-due.ts';

export type CheckInReminderRoom = {
  readonly db: Database;
  readonly clock: () => Temporal.Instant;
  readonly jobs: Jobs;
  readonly config: Pick<Config, 'origin'>;
};

/** Nobody is written to at night. Hours of the practice's own clock; a default of ours, the same as for visits. */
const FROM_HOUR = 9;
const UNTIL_HOUR = 20;

/** A check-in can be asked up to day 28. */
const ASKED_DAYS = 28;

/**
 * Reminds, on the day of a check-in, whoever opened the page and has not answered yet. Each mail is written with its job in
 * one transaction and at most once. The practice turns reminders on for visits and check-ins together; the invented practice
 * of the demonstration writes to nobody.
 */
export async function remindOfCheckIns(room: CheckInReminderRoom, practice_id: string): Promise<void> {
  const actor = { kind: 'job', actor_id: 'remind', practice_id, role: null } as const;
  await withPracticeScope(room.db, actor, async (scope) => {
    const [row, { settings }] = await Promise.all([findPractice(scope), currentSettings(scope)]);
    if (row === null || row.is_demonstration || !settings.reminders.on) return;
    const practice = practiceFacts(row);
    const now = room.clock();
    const { hour } = now.toZonedDateTimeISO(practice.time_zone);
    if (!practice.settings.check_ins_on || hour < FROM_HOUR || hour >= UNTIL_HOUR) return;
    const today = dayInZone(now, practice.time_zone);
    for (const session of await listRemindableSessions(scope, addDays(today, -ASKED_DAYS), today)) {
      const for_day = dayToRemindOf(session, practice, today);
      if (for_day !== null) await write(room, scope, { session, for_day, practice, now });
    }
  });
}

/** Only on the day itself: what is not answered later is seen by the practice, and the patient is not pressed. */
function dayToRemindOf(session: RemindableSession, practice: PracticeFacts, today: CalendarDate): number | null {
  const session_day = calendarDate(session.day);
  const asked = { session_day, days: practice.settings.check_in_days };
  const { state, for_day } = checkInDue(asked, today, session.answered_days);
  const isToday = for_day !== null && daysBetween(session_day, today) === for_day;
  return state === 'due' && isToday && !session.reminded_days.includes(for_day) ? for_day : null;
}

type ToWrite = {
  readonly session: RemindableSession;
  readonly for_day: number;
  readonly practice: PracticeFacts;
  readonly now: Temporal.Instant;
};

/** The mail says nothing clinical, because mailboxes are shared; its address holds no secret and opens only the bound browser. */
async function write(room: CheckInReminderRoom, scope: Scope, { session, for_day, practice, now }: ToWrite) {
  const { session_id, patient_id, email, given_name } = session;
  const message_id = newUuidV7();
  const isNew = await insertReminder(scope, {
    message_id,
    session_id,
    for_day,
    patient_id,
    sent_to: email,
    subject: `How is it going? ${practice.name}`,
    body: bodyOf(given_name, practice, room.config.origin),
    created_at: instantText(now),
  });
  if (!isNew) return;
  await room.jobs.enqueue(scope, { name: 'message', practice_id: scope.practice_id, message_id });
  scope.audit({
    action: 'check-ins.remind',
    subject_kind: 'session',
    subject_id: session_id,
    patient_id,
    detail: { for_day, message_id },
  });
}

function bodyOf(given_name: string, { name, emergency_number, settings }: PracticeFacts, origin: string): string {
  const call = settings.phone === '' ? 'call us' : `call ${settings.phone}`;
  return [
    `Dear ${given_name},`,
    `we would like to know how you are. Please open your page in the browser in which you opened it before, and answer the check-in. It takes about a minute.`,
    `${origin}/p/`,
    `If something worries you, do not wait for the check-in: ${call}. In an emergency: ${emergency_number}.`,
    name,
  ].join('\n\n');
}
