import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStrictCalendar, textOf, utcOf, valueOf } from '../testing/strict-calendar.ts';
import { calendarText, type CalendarEvent } from './ical.ts';
import { organizerOf } from './visit-event.ts';

const event: CalendarEvent = {
  uid: '0197c5a0-0000-7000-8000-000000000001@stipple',
  sequence: 3,
  stamp: '2026-11-20T09:00:00.000Z',
  starts_at: '2026-11-26T13:30:00Z',
  ends_at: '2026-11-26T14:30:00Z',
  summary: 'Appointment at Praxis; Haut, Licht \\ Co',
  description: '',
  is_cancelled: false,
  organizer: { name: 'Praxis "am Kanal": 1', email: 'desk@practice.example' },
  attendee: null,
};
const read = (one: CalendarEvent) => readStrictCalendar(calendarText({ method: 'REQUEST', name: 'x', events: [one] }));

describe('a calendar file', () => {
  it('carries what a calendar program needs, each once', () => {
    const calendar = read(event);
    const [visit] = calendar.components;
    if (visit === undefined) throw new Error('no event');
    expect(valueOf(calendar, 'METHOD')).toBe('REQUEST');
    expect(valueOf(calendar, 'VERSION')).toBe('2.0');
    expect(utcOf(valueOf(visit, 'DTSTART'))).toBe('2026-11-26T13:30:00Z');
    expect(utcOf(valueOf(visit, 'DTEND'))).toBe('2026-11-26T14:30:00Z');
    expect(valueOf(visit, 'SEQUENCE')).toBe('3');
    expect(valueOf(visit, 'UID')).toBe(event.uid);
    expect(valueOf(visit, 'STATUS')).toBe('CONFIRMED');
    expect(textOf(valueOf(visit, 'SUMMARY'))).toBe(event.summary);
    expect(visit.properties.find(({ name }) => name === 'ORGANIZER')).toEqual({
      name: 'ORGANIZER',
      params: { CN: "Praxis ^'am Kanal^': 1" },
      value: 'mailto:desk@practice.example',
    });
  });

  it('says that a visit is off', () => {
    const [visit] = read({ ...event, is_cancelled: true }).components;
    expect(visit === undefined ? null : valueOf(visit, 'STATUS')).toBe('CANCELLED');
  });

  it('survives any text: nothing breaks out of its line, nothing gets lost but control characters', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 });
    const nasty = fc.constantFrom('\r\nEND:VCALENDAR\r\n', ';CN=x:', '\u0007', 'ä😀'.repeat(60), '\\n', '\t');
    fc.assert(
      fc.property(fc.array(fc.oneof(text, nasty), { maxLength: 4 }), (parts) => {
        const summary = parts.join('');
        const [visit] = read({ ...event, summary, organizer: { name: summary, email: 'a@b.example' } }).components;
        const expected = summary
          .replaceAll(/\r\n?/g, '\n')
          // oxlint-disable-next-line no-control-regex -- these are the ones that are left out
          .replaceAll(/[\u0000-\u0009\u000B-\u001F\u007F]/g, '');
        expect(visit === undefined ? null : textOf(valueOf(visit, 'SUMMARY'))).toBe(expected);
      }),
    );
  });

  it('knows the address within a sender', () => {
    expect(organizerOf('P', 'Praxis <desk@practice.example>').email).toBe('desk@practice.example');
    expect(organizerOf('P', 'desk@practice.example').email).toBe('desk@practice.example');
    expect(organizerOf('P', null).email).toBe('nobody@practice.invalid');
  });
});
