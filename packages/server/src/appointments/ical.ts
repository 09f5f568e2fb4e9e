/** One visit as calendar programs know it. Instants are ISO text with `Z`. */
export type CalendarEvent = {
  readonly uid: string;
  readonly sequence: number;
  readonly stamp: string;
  readonly starts_at: string;
  readonly ends_at: string;
  readonly summary: string;
  readonly description: string;
  readonly is_cancelled: boolean;
  readonly organizer: { readonly name: string; readonly email: string } | null;
  readonly attendee: { readonly name: string; readonly email: string } | null;
};

export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL';

/** A calendar as RFC 5545 writes it: lines end in CR LF and are folded after 75 octets, texts are escaped, times are UTC. */
export function calendarText(of: {
  readonly method: CalendarMethod;
  readonly name: string;
  readonly events: readonly CalendarEvent[];
}): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Stipple//Booking//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${of.method}`,
    `X-WR-CALNAME:${escaped(of.name)}`,
    ...of.events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent): readonly string[] {
  const { organizer, attendee } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${utc(event.stamp)}`,
    `DTSTART:${utc(event.starts_at)}`,
    `DTEND:${utc(event.ends_at)}`,
    `SEQUENCE:${event.sequence}`,
    `STATUS:${event.is_cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY:${escaped(event.summary)}`,
    ...(event.description === '' ? [] : [`DESCRIPTION:${escaped(event.description)}`]),
    ...(organizer === null ? [] : [`ORGANIZER;CN=${quoted(organizer.name)}:mailto:${organizer.email}`]),
    ...(attendee === null
      ? []
      : [`ATTENDEE;CN=${quoted(attendee.name)};ROLE=REQ-PARTICIPANT;RSVP=FALSE:mailto:${attendee.email}`]),
    'END:VEVENT',
  ];
}

/** A value of type TEXT (3.3.11): backslash, semicolon, comma and line ends are escaped, other control characters left out. */
function escaped(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(CONTROLS_BUT_LINE_END, '')
    .replaceAll(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n');
}

/** A parameter's value; what may not stand between quotes is written as RFC 6868 says. */
function quoted(text: string): string {
  const safe = text.replaceAll(CONTROLS_BUT_LINE_END, '').replaceAll(/[\^"\r\n]/g, (one) => CARETS[one] ?? '');
  return `"${safe}"`;
}

const CARETS: Readonly<Record<string, string>> = { '^': '^^', '"': "^'", '\n': '^n' };
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROLS_BUT_LINE_END = /[\u0000-\u0009\u000B-\u001F\u007F]/g;

/** `2026-11-26T13:30:00.000Z` becomes `20261126T133000Z`. */
function utc(instant: string): string {
  return `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

const LINE_OCTETS = 75;

/** No line is longer than 75 octets, and none breaks within a character. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}
