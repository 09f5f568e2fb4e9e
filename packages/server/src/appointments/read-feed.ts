import { readCalendarFeed } from '@stipple/contract/calendar-feeds';
import { problem } from '@stipple/contract/problems';
import { addDays } from '@stipple/engine/kernel';
import { withPracticeScope } from '@stipple/record';
import { findFeed, noteFeedRead } from '@stipple/record/appointments/calendar-feed';
import type { AppointmentRow } from '@stipple/record/appointments/read-appointment';
import { listVisitsOf } from '@stipple/record/appointments/read-calendar';
import { findPractice } from '@stipple/record/practice/practice';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { secretHash, splitCarried } from '../access/patient-session.ts';
import { dayInZone, instantText } from '../access/practice-facts.ts';
import type { AppDeps } from '../http/app-deps.ts';
import type { BoundEndpoint } from '../http/bind.ts';
import { sendProblem } from '../http/send-problem.ts';
import { currentSettings, kindFor, type BookingSettings } from './booking-settings.ts';
import { calendarText, type CalendarEvent } from './ical.ts';
import { visitEvent } from './visit-event.ts';

const DAYS_BACK = 30;
const DAYS_AHEAD = 365;

/** Answers calendar programs. An address that was guessed, revoked or whose owner has left shows nothing, all in the same words. */
export const calendarFeedRoute: BoundEndpoint = {
  endpoint: readCalendarFeed,
  mount: (app, deps) => {
    app.get(readCalendarFeed.path, (request, reply) => serveFeed(deps, request, reply));
  },
};

async function serveFeed(deps: AppDeps, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const params = readCalendarFeed.params.safeParse(request.params);
  const address = splitCarried(params.success ? params.data.carried.replace(/\.ics$/, '') : '');
  const text = address === null ? null : await feedText(deps, address.practice_id, address.secret);
  if (text !== null) return reply.header('cache-control', 'no-store').type('text/calendar; charset=utf-8').send(text);
  if (!deps.limits.take('link', request.ip))
    return sendProblem(reply, problem('too-many-tries', 'Too many addresses that do not exist.'));
  return sendProblem(reply, problem('not-found', 'There is nothing at this address.'));
}

async function feedText(deps: AppDeps, practice_id: string, secret: string): Promise<string | null> {
  const actor = { kind: 'job', actor_id: 'calendar-feed', practice_id, role: null } as const;
  return withPracticeScope(deps.db, actor, async (scope) => {
    const feed = await findFeed(scope, secretHash(secret));
    const practice = feed === null ? null : await findPractice(scope);
    if (feed === null || practice === null) return null;
    const now = deps.clock();
    const today = dayInZone(now, practice.time_zone);
    const { settings } = await currentSettings(scope);
    const visits = await listVisitsOf(scope, feed.staff_id, addDays(today, -DAYS_BACK), addDays(today, DAYS_AHEAD));
    await noteFeedRead(scope, feed.feed_id, instantText(now));
    const events = visits.flatMap((visit) => feedEvent(visit, settings, instantText(now)) ?? []);
    return calendarText({ method: 'PUBLISH', name: `${practice.name}: ${feed.staff_name}`, events });
  });
}

/** Who comes, by initials unless the practice wants names, and how long. No note and nothing of the chart. */
function feedEvent(
  visit: AppointmentRow & { readonly patient_name: string },
  settings: BookingSettings,
  stamp: string,
): CalendarEvent | null {
  const who = settings.feed_names ? visit.patient_name : initialsOf(visit.patient_name);
  const kind = kindFor(settings, { kind_id: visit.kind_id, purpose: visit.kind })?.name ?? 'Visit';
  const room = settings.rooms.find(({ room_id }) => room_id === visit.room_id)?.name ?? '';
  const words = { summary: `${who}, ${kind}`, description: room, organizer: null, attendee: null };
  return visitEvent(visit, stamp, words);
}

/** `A. E.` of Anna Example. */
export function initialsOf(name: string): string {
  const initials = name.split(/\s+/).flatMap((part) => /^./u.exec(part)?.[0].toLocaleUpperCase() ?? []);
  return initials.map((letter) => `${letter}.`).join(' ');
}
