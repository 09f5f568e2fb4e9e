import { longDate, timeText } from '../../text/dates.ts';
import { portalText } from '../../text/en/portal.ts';
import { say } from '../../text/texts.ts';
import { bySameEnd } from './care-plan.ts';
import type { CompanionAfter } from './companion.ts';

const t = say(portalText);

/** One entry of the file: a day, or a moment. */
type Entry = { readonly key: string; readonly at: string; readonly words: string; readonly more: string };

/**
 * The days and hours of the aftercare for the phone's own calendar (iCalendar, RFC 5545): when something ends that holds now or
 * later, and each check-in to come. It names the practice and what to do, nothing of the treatment's kind or place.
 */
export function calendarFile(companion: CompanionAfter, now_ms: number): string {
  const { practice, now, session } = companion;
  const coming = [...endsToCome(companion, now_ms), ...checkInsToCome(companion)];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Stipple//Aftercare//EN',
    'CALSCALE:GREGORIAN',
    ...coming.flatMap((entry) => [
      'BEGIN:VEVENT',
      `UID:${entry.key}-${stamp(session.ended_at)}@stipple`,
      `DTSTAMP:${stamp(now)}`,
      ...whenLines(entry.at),
      `SUMMARY:${escaped(`${practice.name}: ${entry.words}`)}`,
      `DESCRIPTION:${escaped(entry.more)}`,
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(entry.words)}`,
      `TRIGGER:${isDay(entry.at) ? 'PT9H' : 'PT0S'}`,
      'END:VALARM',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function endsToCome({ items, practice }: CompanionAfter, now_ms: number): readonly Entry[] {
  const told = items.filter(({ kind, until_at }) => isTold(kind) && until_at !== null && Date.parse(until_at) > now_ms);
  return bySameEnd(told).flatMap(({ until_at, items: ending }) =>
    until_at === null
      ? []
      : [
          {
            key: `end-${stamp(until_at)}`,
            at: until_at,
            words: t('calendar.over', { time: timeText(until_at, practice.time_zone), count: ending.length }),
            more: ending.map(({ title }) => title).join('\n'),
          },
        ],
  );
}

function isTold(kind: string): boolean {
  return kind === 'do' || kind === 'dont';
}

function checkInsToCome({ check_in, session, now, practice }: CompanionAfter): readonly Entry[] {
  const from = new Intl.DateTimeFormat('en-CA', { timeZone: practice.time_zone }).format(Date.parse(now));
  return check_in.days
    .filter((day) => day >= from)
    .map((day) => ({
      key: `check-in-${day}`,
      at: day,
      words: t('calendar.check-in'),
      more: t('calendar.check-in.more', { date: longDate(session.day) }),
    }));
}

function isDay(at: string): boolean {
  return at.length === 10;
}

function whenLines(at: string): readonly string[] {
  if (isDay(at)) return [`DTSTART;VALUE=DATE:${at.replaceAll('-', '')}`];
  return [`DTSTART:${stamp(at)}`, 'DURATION:PT15M'];
}

function stamp(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll('\n', String.raw`\n`);
}

/** No line is longer than 75 bytes; what goes on begins with a space. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const sign of line) {
    const room = parts.length === 0 ? 75 : 74;
    if (new TextEncoder().encode(part + sign).length > room) {
      parts.push(part);
      part = '';
    }
    part += sign;
  }
  return [...parts, part].join('\r\n ');
}
