import type { listUnheard } from '@stipple/contract/check-ins';
import { addDays, calendarDate, daysBetween, ok, type CalendarDate } from '@stipple/engine/kernel';
import { listAskedSessions, listWaitingLinks, type AskedSession } from '@stipple/record/check-ins/unheard';
import { listUnreadReplies } from '@stipple/record/messages/thread';
import { Temporal } from 'temporal-polyfill';
import { dayInZone, instantText } from '../access/practice-facts.ts';
import type { Answer } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { checkInDue } from '../portal/check-in-due.ts';

/** After the last day on which a check-in can be asked, and two weeks more, a silence is history. */
const SHOWN_DAYS = 42;
/** A link is given time to be opened. Ours, awaiting a practice's own. */
const PATIENCE_HOURS = 24;

/** What should have been heard from phones and was not. */
export async function listUnheardCommand({ scope, now, today, practice }: StaffContext): Answer<typeof listUnheard> {
  const { check_ins_on, check_in_days } = practice.settings;
  const until = instantText(now.subtract({ hours: PATIENCE_HOURS }));
  const [sessions, links, replies] = await Promise.all([
    check_ins_on ? listAskedSessions(scope, addDays(today, -SHOWN_DAYS)) : [],
    listWaitingLinks(scope, until, today),
    listUnreadReplies(scope, until),
  ]);
  const missed = sessions.flatMap((session) => missedCheckIn(session, check_in_days, today));
  const waiting = links.map(({ patient_id, patient_name, opened_at, created_at }) => ({
    kind: opened_at === null ? ('link-unopened' as const) : ('intake-unfinished' as const),
    patient_id,
    patient_name,
    for_day: null,
    since: dayInZone(Temporal.Instant.from(opened_at ?? created_at), practice.time_zone),
  }));
  const unread = replies.map(({ patient_id, patient_name, sent_at }) => ({
    kind: 'reply-unread' as const,
    patient_id,
    patient_name,
    for_day: null,
    since: dayInZone(Temporal.Instant.from(sent_at), practice.time_zone),
  }));
  const unheard = [...missed, ...waiting, ...unread].toSorted((a, b) => (a.since < b.since ? 1 : -1));
  scope.audit({
    action: 'inbox.list-unheard',
    subject_kind: 'practice',
    subject_id: practice.practice_id,
    patient_id: null,
    detail: { patients: unheard.map(({ patient_id }) => patient_id) },
  });
  return ok({ unheard });
}

/** A check-in counts as missed from the day after the one on which it was due, until it or a later one comes. */
function missedCheckIn(
  { patient_id, patient_name, day, answered_days }: AskedSession,
  days: readonly number[],
  today: CalendarDate,
) {
  const session_day = calendarDate(day);
  const { state, for_day } = checkInDue({ session_day, days }, today, answered_days);
  if (state !== 'due' || for_day === null) return [];
  const since = addDays(session_day, for_day);
  if (daysBetween(since, today) < 1) return [];
  return [{ kind: 'check-in-missed' as const, patient_id, patient_name, for_day, since }];
}
