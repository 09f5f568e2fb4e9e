import type { CalendarDate } from '@stipple/engine/kernel';
import type { Scope } from '../practice-scope.ts';
import { COUNTS } from '../sessions/session-context.ts';

/** A session whose page is open on a phone and whose patient can be written to. */
export type RemindableSession = {
  readonly session_id: string;
  readonly patient_id: string;
  readonly given_name: string;
  readonly email: string;
  readonly day: CalendarDate;
  readonly answered_days: readonly number[];
  /** Days for which a reminder was written already. */
  readonly reminded_days: readonly number[];
};

/** Sessions since a day whose link was opened, is not closed, and still lasts today. */
export async function listRemindableSessions(
  scope: Scope,
  since: CalendarDate,
  today: CalendarDate,
): Promise<readonly RemindableSession[]> {
  const { rows } = await scope.prepared<RemindableSession>(
    'remindable-sessions',
    `select s.session_id, s.patient_id, p.given_name, p.email, s.day,
            (select coalesce(json_agg(c.for_day), '[]') from check_in c
              where c.practice_id = $1 and c.session_id = s.session_id) as answered_days,
            (select coalesce(json_agg(m.for_day), '[]') from message m
              where m.practice_id = $1 and m.session_id = s.session_id and m.kind = 'reminder') as reminded_days
       from session s
       join patient p on p.practice_id = $1 and p.patient_id = s.patient_id
      where s.practice_id = $1 and s.day >= $2 and p.email <> '' and ${COUNTS}
        and exists (select from patient_link l
                     where l.practice_id = $1 and l.session_id = s.session_id and l.opened_at is not null
                       and l.revoked_at is null and l.access_ends_on >= $3)
      order by s.day, s.session_id`,
    [scope.practice_id, since, today],
  );
  return rows;
}

export type NewReminder = {
  readonly message_id: string;
  readonly session_id: string;
  readonly for_day: number;
  readonly patient_id: string;
  readonly sent_to: string;
  readonly subject: string;
  readonly body: string;
  readonly created_at: string;
};

/** Waits to be sent. False where one was written for this check-in before: running twice writes nobody twice. */
export async function insertReminder(scope: Scope, reminder: NewReminder): Promise<boolean> {
  const { rowCount } = await scope.query(
    `insert into message (practice_id, message_id, kind, channel, patient_id, session_id, for_day, sent_to, subject, body,
                          language, written_by, created_at, state)
     values ($1, $2, 'reminder', 'mail', $3, $4, $5, $6, $7, $8, 'en', 'Stipple', $9, 'waiting')
     on conflict do nothing`,
    [
      scope.practice_id,
      reminder.message_id,
      reminder.patient_id,
      reminder.session_id,
      reminder.for_day,
      reminder.sent_to,
      reminder.subject,
      reminder.body,
      reminder.created_at,
    ],
  );
  return rowCount === 1;
}
