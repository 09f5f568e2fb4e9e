import type { Scope } from '../practice-scope.ts';
import type { AppointmentRow } from './read-appointment.ts';

export type AppointmentMailRow = {
  readonly mail_id: string;
  readonly appointment_id: string;
  readonly patient_id: string;
  readonly kind: string;
  readonly for_starts_at: string;
  readonly sent_to: string;
  readonly subject: string;
  readonly body: string;
  readonly calendar: string;
  readonly state: string;
  readonly fault: string;
  readonly tries: number;
  readonly created_at: string;
  readonly sent_at: string | null;
};

export type NewAppointmentMail = Omit<AppointmentMailRow, 'tries' | 'sent_at'>;

const COLUMNS =
  'mail_id, appointment_id, patient_id, kind, for_starts_at, sent_to, subject, body, calendar, state, fault, tries, created_at, sent_at';

/** False where this reminder stands there already. */
export async function insertAppointmentMail(scope: Scope, mail: NewAppointmentMail): Promise<boolean> {
  const { rowCount } = await scope.query(
    `insert into appointment_mail
       (practice_id, mail_id, appointment_id, patient_id, kind, for_starts_at, sent_to, subject, body, calendar, state, fault,
        created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict do nothing`,
    [
      scope.practice_id,
      mail.mail_id,
      mail.appointment_id,
      mail.patient_id,
      mail.kind,
      mail.for_starts_at,
      mail.sent_to,
      mail.subject,
      mail.body,
      mail.calendar,
      mail.state,
      mail.fault,
      mail.created_at,
    ],
  );
  return rowCount === 1;
}

export async function listMailsOf(scope: Scope, appointment_id: string): Promise<readonly AppointmentMailRow[]> {
  const { rows } = await scope.query<AppointmentMailRow>(
    `select ${COLUMNS} from appointment_mail where practice_id = $1 and appointment_id = $2 order by created_at desc, mail_id desc`,
    [scope.practice_id, appointment_id],
  );
  return rows;
}

export async function findMail(scope: Scope, mail_id: string): Promise<AppointmentMailRow | null> {
  const { rows } = await scope.query<AppointmentMailRow>(
    `select ${COLUMNS} from appointment_mail where practice_id = $1 and mail_id = $2`,
    [scope.practice_id, mail_id],
  );
  return rows[0] ?? null;
}

/** Takes a mail for sending: of two that try at once, one waits for the other. Null where it no longer waits. */
export async function holdWaitingMail(scope: Scope, mail_id: string): Promise<AppointmentMailRow | null> {
  const { rows } = await scope.query<AppointmentMailRow>(
    `select ${COLUMNS} from appointment_mail where practice_id = $1 and mail_id = $2 and state = 'waiting' for update`,
    [scope.practice_id, mail_id],
  );
  return rows[0] ?? null;
}

export async function noteMailTry(
  scope: Scope,
  mail_id: string,
  outcome: { readonly state: string; readonly fault: string; readonly at: string },
): Promise<void> {
  await scope.query(
    `update appointment_mail set state = $3, fault = $4, tries = tries + 1, tried_at = $5,
            sent_at = case when $3 = 'sent' then $5::timestamptz else sent_at end
      where practice_id = $1 and mail_id = $2`,
    [scope.practice_id, mail_id, outcome.state, outcome.fault, outcome.at],
  );
}

/** Mails that still wait about a visit, for a transport that was away or a job that was lost. */
export async function listWaitingMails(scope: Scope, before: string): Promise<readonly string[]> {
  const { rows } = await scope.query<{ mail_id: string }>(
    `select mail_id from appointment_mail where practice_id = $1 and state = 'waiting' and created_at < $2
      order by created_at limit 200`,
    [scope.practice_id, before],
  );
  return rows.map(({ mail_id }) => mail_id);
}

export type VisitToRemind = AppointmentRow & { readonly given_name: string; readonly email: string };

/** Planned visits from an instant to another that were not reminded of at their present time. */
export async function listVisitsToRemind(scope: Scope, from: string, until: string): Promise<readonly VisitToRemind[]> {
  const { rows } = await scope.query<VisitToRemind>(
    `select a.appointment_id, a.patient_id, a.kind, a.kind_id, a.day, a.time_of_day, a.minutes, a.staff_id, a.room_id,
            a.starts_at, a.ends_at, a.note, a.state, a.version, p.given_name, p.email
       from appointment a join patient p on p.practice_id = $1 and p.patient_id = a.patient_id
      where a.practice_id = $1 and a.state = 'planned' and a.starts_at > $2 and a.starts_at <= $3
        and not exists (select from appointment_mail m
                         where m.practice_id = $1 and m.appointment_id = a.appointment_id and m.kind = 'reminder'
                           and m.for_starts_at = a.starts_at)
      order by a.starts_at limit 500`,
    [scope.practice_id, from, until],
  );
  return rows;
}
