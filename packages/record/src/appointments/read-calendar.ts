import type { Scope } from '../practice-scope.ts';
import type { AppointmentRow } from './read-appointment.ts';

export type MailStanding = 'none' | 'waiting' | 'sent' | 'failed';
export type CalendarRow = AppointmentRow & { readonly patient_name: string; readonly mail: MailStanding };

const COLUMNS = `a.appointment_id, a.patient_id, a.kind, a.kind_id, a.day, a.time_of_day, a.minutes, a.staff_id, a.room_id,
  a.starts_at, a.ends_at, a.note, a.state, a.version, p.given_name || ' ' || p.family_name as patient_name`;

/** A failed mail stays in sight until one about the same time has left. */
const MAIL = `
  case when latest.state is null then 'none' when latest.state = 'not-needed' then 'none' else latest.state end as mail`;

const LATEST_MAIL = `
  left join lateral (
    select m.state from appointment_mail m
     where m.practice_id = $1 and m.appointment_id = a.appointment_id and m.state <> 'not-needed'
     order by m.created_at desc, m.mail_id desc limit 1) latest on true`;

/** Visits of some days that were not called off, in order. */
export async function listCalendar(scope: Scope, from: string, until: string): Promise<readonly CalendarRow[]> {
  const { rows } = await scope.prepared<CalendarRow>(
    'list-calendar',
    `select ${COLUMNS}, ${MAIL}
       from appointment a join patient p on p.practice_id = $1 and p.patient_id = a.patient_id ${LATEST_MAIL}
      where a.practice_id = $1 and a.day between $2 and $3 and a.state <> 'cancelled'
      order by a.day, a.time_of_day nulls last, a.created_at`,
    [scope.practice_id, from, until],
  );
  return rows;
}

/** The visit that stands in the way of a person or a room, with the one who comes to it. */
export async function findOverlapping(
  scope: Scope,
  wanted: {
    readonly appointment_id: string;
    readonly staff_id: string | null;
    readonly room_id: string | null;
    readonly starts_at: string;
    readonly ends_at: string;
  },
): Promise<(AppointmentRow & { readonly patient_name: string }) | null> {
  const { rows } = await scope.query<AppointmentRow & { patient_name: string }>(
    `select ${COLUMNS}
       from appointment a join patient p on p.practice_id = $1 and p.patient_id = a.patient_id
      where a.practice_id = $1 and a.appointment_id <> $2 and a.state <> 'cancelled'
        and (a.staff_id = $3 or a.room_id = $4)
        and tstzrange(a.starts_at, a.ends_at) && tstzrange($5::timestamptz, $6::timestamptz)
      order by a.staff_id = $3 desc nulls last, a.starts_at limit 1`,
    [scope.practice_id, wanted.appointment_id, wanted.staff_id, wanted.room_id, wanted.starts_at, wanted.ends_at],
  );
  return rows[0] ?? null;
}

/** One practitioner’s visits with a time, for their own calendar program. */
export async function listVisitsOf(
  scope: Scope,
  staff_id: string,
  from: string,
  until: string,
): Promise<readonly (AppointmentRow & { readonly patient_name: string })[]> {
  const { rows } = await scope.query<AppointmentRow & { patient_name: string }>(
    `select ${COLUMNS}
       from appointment a join patient p on p.practice_id = $1 and p.patient_id = a.patient_id
      where a.practice_id = $1 and a.staff_id = $2 and a.day between $3 and $4 and a.state <> 'cancelled'
        and a.starts_at is not null
      order by a.starts_at`,
    [scope.practice_id, staff_id, from, until],
  );
  return rows;
}
