import type { AppointmentRow } from '@stipple/record/appointments/read-appointment';
import { Temporal } from 'temporal-polyfill';
import type { PracticeFacts } from '../access/practice-facts.ts';
import { calendarText } from './ical.ts';
import { organizerOf, visitEvent } from './visit-event.ts';

export type VisitMailKind = 'invitation' | 'change' | 'cancellation' | 'reminder';

export type VisitMailWords = { readonly subject: string; readonly body: string; readonly calendar: string };

type Recipient = { readonly given_name: string; readonly email: string };

/** What the patient reads: when and where, whom to call, and nothing clinical, because mailboxes are shared. */
export function visitMailWords(
  kind: VisitMailKind,
  visit: AppointmentRow,
  to: Recipient,
  context: { readonly practice: PracticeFacts; readonly from: string | null; readonly stamp: string },
): VisitMailWords {
  const { practice } = context;
  const { name } = practice;
  const { phone } = practice.settings;
  const body = [
    `Dear ${to.given_name},`,
    `${SENTENCES[kind](name)} ${whenText(visit)}.`,
    kind === 'cancellation'
      ? `For another time, please ${phone === '' ? 'tell us' : `call ${phone}`}.`
      : `If you cannot come, please ${phone === '' ? 'tell us' : `call ${phone}`} as early as you can.`,
    name,
  ].join('\n\n');
  return { subject: SUBJECTS[kind](name), body, calendar: calendarOf(kind, visit, to, context) };
}

const SUBJECTS: Readonly<Record<VisitMailKind, (practice: string) => string>> = {
  invitation: (practice) => `Your appointment at ${practice}`,
  change: (practice) => `Your appointment at ${practice} has a new time`,
  cancellation: (practice) => `Your appointment at ${practice} is cancelled`,
  reminder: (practice) => `Reminder: your appointment at ${practice}`,
};

const SENTENCES: Readonly<Record<VisitMailKind, (practice: string) => string>> = {
  invitation: (practice) => `your appointment at ${practice} is on`,
  change: (practice) => `your appointment at ${practice} has a new time:`,
  cancellation: (practice) => `this appointment at ${practice} is cancelled:`,
  reminder: (practice) => `this is a reminder of your appointment at ${practice} on`,
};

/** The file for the patient's own calendar; a reminder brings none, for the invitation stands there already. */
function calendarOf(
  kind: VisitMailKind,
  visit: AppointmentRow,
  to: Recipient,
  { practice, from, stamp }: { readonly practice: PracticeFacts; readonly from: string | null; readonly stamp: string },
): string {
  if (kind === 'reminder') return '';
  return invitationText(kind === 'cancellation' ? 'CANCEL' : 'REQUEST', visit, to, { practice, from, stamp });
}

/** The invitation as a file, for a mail or for the desk to hand over. */
export function invitationText(
  method: 'REQUEST' | 'CANCEL',
  visit: AppointmentRow,
  to: Recipient,
  { practice, from, stamp }: { readonly practice: PracticeFacts; readonly from: string | null; readonly stamp: string },
): string {
  const { phone } = practice.settings;
  const event = visitEvent({ ...visit, state: method === 'CANCEL' ? 'cancelled' : visit.state }, stamp, {
    summary: `Appointment at ${practice.name}`,
    description: phone === '' ? '' : `If you cannot come, please call ${phone}.`,
    organizer: organizerOf(practice.name, from),
    attendee: to.email === '' ? null : { name: to.given_name, email: to.email },
  });
  return calendarText({ method, name: practice.name, events: event === null ? [] : [event] });
}

/** `Thursday 26 November 2026 at 14:30`, by the practice's own clock. */
function whenText({ day, time_of_day }: AppointmentRow): string {
  const date = Temporal.PlainDate.from(day)
    .toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
    .replace(',', '');
  return time_of_day === null ? date : `${date} at ${time_of_day.slice(0, 5)}`;
}
