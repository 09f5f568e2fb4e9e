import { changeAppointment, createAppointment } from '@stipple/contract/appointments';
import { changeBookingSettings, readBookingSettings } from '@stipple/contract/booking';
import { createCalendarFeed, listCalendarFeeds, revokeCalendarFeed } from '@stipple/contract/calendar-feeds';
import { withdrawStaff } from '@stipple/contract/practice';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { enterPatient } from '../testing/course.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import { readStrictCalendar, textOf, utcOf, valueOf } from '../testing/strict-calendar.ts';

let server: TestServer;
let owner: Caller;
let mila: Caller;
let patient_id: string;
beforeAll(async () => {
  server = await openTestServer({ now: '2026-11-20T09:00:00Z', origin: 'https://stipple.example' });
  owner = await server.signedInAs('owner');
  mila = await server.signedInAs('practitioner', { display_name: 'Mila Novak' });
  patient_id = await enterPatient(owner, { given_name: 'Nora', family_name: 'von Äußern' });
});
afterAll(() => server.close());

const feedOf = (caller: Caller) => caller.get(createCalendarFeed, { body: { feed_id: newUuidV7() } });
const fetchFeed = (url: string) => server.nobody.raw({ method: 'GET', url: new URL(url).pathname });
const book = (otherwise: Record<string, unknown>) => {
  const usual = { appointment_id: newUuidV7(), patient_id, kind: 'session' as const, note: 'left cheek first' };
  const body = { ...usual, day: '2026-11-26', time: '14:30', staff_id: mila.staff.staff_id, ...otherwise };
  return owner.get(createAppointment, { body });
};

describe('a calendar feed', () => {
  it('has the visits of its owner alone, in initials, with nothing clinical in it', async () => {
    const { url } = await feedOf(mila);
    const visit = await book({});
    await book({ staff_id: owner.staff.staff_id, time: '15:30' });
    const answer = await fetchFeed(url);
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    const { components } = readStrictCalendar(answer.body);
    expect(components).toHaveLength(1);
    const [event] = components;
    if (event === undefined) throw new Error('no event');
    expect(textOf(valueOf(event, 'SUMMARY'))).toBe('N. V. Ä., Session');
    expect(utcOf(valueOf(event, 'DTSTART'))).toBe('2026-11-26T13:30:00Z');
    expect(valueOf(event, 'UID')).toBe(`${visit.appointment_id}@stipple`);
    expect(answer.body).not.toMatch(/Nora|cheek/);
    const { appointment_id, version, day } = visit;
    await owner.get(changeAppointment, {
      params: { appointment_id },
      body: { version, day, time: '10:00', note: '', state: 'planned' },
    });
    const [moved] = readStrictCalendar((await fetchFeed(url)).body).components;
    if (moved === undefined) throw new Error('no event');
    expect(valueOf(moved, 'UID')).toBe(`${appointment_id}@stipple`);
    expect(Number(valueOf(moved, 'SEQUENCE'))).toBeGreaterThan(Number(valueOf(event, 'SEQUENCE')));
    expect(utcOf(valueOf(moved, 'DTSTART'))).toBe('2026-11-26T09:00:00Z');
  });

  it('carries names once the owner wants it', async () => {
    const { url } = await feedOf(mila);
    const { version, settings } = await owner.get(readBookingSettings);
    await owner.get(changeBookingSettings, { body: { version, settings: { ...settings, feed_names: true } } });
    expect((await fetchFeed(url)).body).toContain('Nora von Äußern');
  });

  it('shows nothing when it is guessed, of another practice, revoked, or its owner has left', async () => {
    const { url, feed } = await feedOf(mila);
    const other = await server.anotherPractice();
    const [secret = ''] = url.split('.').slice(-2);
    const addresses = [
      url.replace(secret, 'A'.repeat(43)),
      url.replace(server.practice.practice_id, other.practice_id),
      url.replace(secret, ''),
      'https://stipple.example/api/calendar-feed/x',
    ];
    for (const address of addresses) {
      const answer = await fetchFeed(address);
      expect([answer.statusCode, answer.body.includes('VCALENDAR')], address).toEqual([404, false]);
    }
    const params = { feed_id: feed.feed_id };
    const ben = await server.signedInAs('practitioner');
    expect((await ben.refused(revokeCalendarFeed, { params })).code).toBe('not-found');
    await mila.get(revokeCalendarFeed, { params });
    expect((await fetchFeed(url)).statusCode).toBe(404);
    const his = await feedOf(ben);
    expect((await fetchFeed(his.url)).statusCode).toBe(200);
    const { staff_id } = ben.staff;
    expect((await owner.get(listCalendarFeeds)).feeds.map((one) => one.staff_id)).toContain(staff_id);
    expect((await mila.get(listCalendarFeeds)).feeds.map((one) => one.staff_id)).not.toContain(staff_id);
    await owner.get(withdrawStaff, { params: { staff_id }, body: { version: 1 } });
    expect((await fetchFeed(his.url)).statusCode).toBe(404);
  });

  it('keeps its secret out of the record', async () => {
    const { url } = await feedOf(mila);
    const secret = url.split('.').at(-2) ?? '';
    expect(secret).toHaveLength(43);
    const { rows } = await server.database.owner.query<{ found: boolean }>(
      `select exists (select from command_receipt where response::text like '%' || $1 || '%')
           or exists (select from calendar_feed f where f::text like '%' || $1 || '%')
           or exists (select from audit_event where detail::text like '%' || $1 || '%') as found`,
      [secret],
    );
    expect(rows).toEqual([{ found: false }]);
  });
});
