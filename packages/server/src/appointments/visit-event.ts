import type { AppointmentRow } from '@stipple/record/appointments/read-appointment';
import type { CalendarEvent } from './ical.ts';

export type EventWords = Pick<CalendarEvent, 'summary' | 'description' | 'organizer' | 'attendee'>;

/** A visit with a time as a calendar event: the same UID for ever, a higher SEQUENCE after each change. Null without a time. */
export function visitEvent(visit: AppointmentRow, stamp: string, words: EventWords): CalendarEvent | null {
  const { appointment_id, version, starts_at, ends_at, state } = visit;
  if (starts_at === null || ends_at === null) return null;
  return {
    uid: `${appointment_id}@stipple`,
    sequence: version,
    stamp,
    starts_at,
    ends_at,
    is_cancelled: state === 'cancelled',
    ...words,
  };
}

/** The address within `Practice <desk@practice.example>`; one that nobody reads where no mail is set up. */
export function organizerOf(practice: string, from: string | null): { name: string; email: string } {
  const [, email = from ?? ''] = /<([^<>]+)>\s*$/.exec(from ?? '') ?? [];
  return { name: practice, email: email.trim() === '' ? 'nobody@practice.invalid' : email.trim() };
}
