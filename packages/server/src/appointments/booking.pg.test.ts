import { changeAppointment, createAppointment } from '@stipple/contract/appointments';
import {
  changeBookingSettings,
  findFreeSlots,
  proposeNextSession,
  readBookingSettings,
  readCalendar,
} from '@stipple/contract/booking';
import { startSession } from '@stipple/contract/sessions';
import { addWaiting, changeWaiting, fittingWaiting, listWaiting } from '@stipple/contract/waiting-list';
import { withPracticeScope } from '@stipple/record';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { agreeUsualPlan, enterPatient } from '../testing/course.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';

const ROOM = newUuidV7();
let server: TestServer;
let owner: Caller;
let desk: Caller;
let mila: Caller;
let ada: string;
let ben: string;
beforeAll(async () => {
  server = await openTestServer({ now: '2026-11-20T09:00:00Z' });
  owner = await server.signedInAs('owner', { display_name: 'Dr Olga Owner' });
  mila = await server.signedInAs('practitioner', { display_name: 'Mila Novak' });
  desk = await server.signedInAs('front-desk');
  ada = await enterPatient(desk, { given_name: 'Ada', phone: '+43 1 1' });
  ben = await enterPatient(desk, { given_name: 'Ben' });
  const { version, settings } = await owner.get(readBookingSettings);
  const rooms = [{ room_id: ROOM, name: 'Room 1', retired: false }];
  await desk.get(changeBookingSettings, { body: { version, settings: { ...settings, rooms } } });
});
afterAll(() => server.close());

const visit = (otherwise: Record<string, unknown> = {}) => ({
  appointment_id: newUuidV7(),
  patient_id: ada,
  kind: 'session' as const,
  day: '2026-11-25',
  time: '14:30',
  note: '',
  ...otherwise,
});
const book = (otherwise: Record<string, unknown> = {}) => desk.get(createAppointment, { body: visit(otherwise) });
const move = (of: { appointment_id: string; version: number }, to: Record<string, unknown>) => ({
  params: { appointment_id: of.appointment_id },
  body: { version: of.version, day: '2026-11-25', time: '14:30', note: '', state: 'planned' as const, ...to },
});

describe('a place in the calendar', () => {
  it('is given away once: the other visit is named', async () => {
    const { staff_id } = mila.staff;
    const first = await book({ staff_id, day: '2026-12-01' });
    const body = visit({ staff_id, day: '2026-12-01', time: '15:00', patient_id: ben });
    const refused = await desk.refused(createAppointment, { body });
    expect(refused).toMatchObject({
      status: 409,
      code: 'time-taken',
      detail: 'Mila Novak is taken from 14:30 to 15:30: Session of Ada Example.',
      taken: { by: 'staff', appointment_id: first.appointment_id, day: '2026-12-01', time: '14:30', minutes: 60 },
    });
    expect(await desk.get(createAppointment, { body: { ...body, time: '15:30' } })).toMatchObject({ time: '15:30' });
  });

  it('counts a room as it counts a person, and nobody without either', async () => {
    await book({ room_id: ROOM, day: '2026-12-02' });
    const refused = await desk.refused(createAppointment, { body: visit({ room_id: ROOM, day: '2026-12-02' }) });
    expect(refused).toMatchObject({ code: 'time-taken', taken: { by: 'room' } });
    expect(await book({ day: '2026-12-02' })).toMatchObject({ staff_id: null });
  });

  it('is free again once a visit is off, and an undo finds it taken', async () => {
    const { staff_id } = mila.staff;
    const first = await book({ staff_id, day: '2026-12-03' });
    const off = move(first, { day: '2026-12-03', state: 'cancelled' });
    const cancelled = await desk.get(changeAppointment, off);
    await book({ staff_id, day: '2026-12-03', patient_id: ben });
    const undone = await desk.refused(changeAppointment, move(cancelled, { day: '2026-12-03' }));
    expect(undone).toMatchObject({ code: 'time-taken', taken: { patient_name: 'Ben Example' } });
  });

  it('refuses a time that the clocks jump over, a stranger, and a room of nobody', async () => {
    const faults = async (otherwise: Record<string, unknown>) =>
      (await desk.refused(createAppointment, { body: visit(otherwise) })).errors.map(({ field }) => field);
    expect(await faults({ day: '2027-03-28', time: '02:30' })).toEqual(['time']);
    const other = await server.signedInAs('owner', { practice: await server.anotherPractice() });
    expect(await faults({ staff_id: other.staff.staff_id, room_id: newUuidV7(), kind_id: newUuidV7() })).toEqual([
      'kind_id',
      'staff_id',
      'room_id',
    ]);
  });

  it('of two at once, in raw SQL, goes to one', async () => {
    const { staff_id } = mila.staff;
    const insert = (patient_id: string) =>
      withPracticeScope(server.deps.db, server.practice.actor, (scope) =>
        scope.query(
          `insert into appointment (practice_id, appointment_id, patient_id, kind, day, time_of_day, staff_id, starts_at,
             ends_at, state, created_at)
           values ($1, $2, $3, 'session', '2026-12-04', '10:00', $4, '2026-12-04T09:00Z', '2026-12-04T10:00Z', 'planned', now())`,
          [scope.practice_id, newUuidV7(), patient_id, staff_id],
        ),
      );
    const both = await Promise.allSettled([insert(ada), insert(ben)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: '23P01' });
  });

  it('of ten at once, through the door, goes to one; the others hear who has it', async () => {
    const staff_id = owner.staff.staff_id;
    const bodies = Array.from({ length: 10 }, () => visit({ staff_id, room_id: ROOM, day: '2026-12-07' }));
    const replies = await Promise.all(bodies.map((body) => desk.call(createAppointment, { body })));
    const refused = replies.flatMap((reply) => (reply.ok ? [] : [reply.problem.code]));
    expect(refused).toEqual(Array.from({ length: 9 }, () => 'time-taken'));
  });
});

describe('the calendar', () => {
  it('shows everybody’s visits, hours, rooms and kinds to the desk, and nothing to another practice', async () => {
    const query = { from: '2026-12-01', until: '2026-12-07' };
    const calendar = await desk.get(readCalendar, { query });
    expect(calendar.practitioners.map(({ display_name }) => display_name)).toEqual(['Dr Olga Owner', 'Mila Novak']);
    expect(calendar.rooms).toEqual([{ room_id: ROOM, name: 'Room 1', retired: false }]);
    expect(calendar.kinds.map(({ name, minutes }) => [name, minutes])).toEqual([
      ['Consultation', 30],
      ['Session', 60],
      ['Review', 20],
    ]);
    expect(calendar.visits.length).toBeGreaterThanOrEqual(5);
    expect(calendar.visits[0]).toMatchObject({ patient_name: 'Ada Example', mail: 'none' });
    const stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
    expect(await stranger.get(readCalendar, { query })).toMatchObject({ visits: [], rooms: [] });
    expect((await desk.refused(readCalendar, { query: { ...query, until: '2027-12-07' } })).code).toBe(
      'invalid-request',
    );
  });

  it('finds free places within hours, not where somebody has a visit', async () => {
    const { slots } = await desk.get(findFreeSlots, {
      query: { from: '2026-12-01', minutes: '60', staff_id: mila.staff.staff_id },
    });
    expect(slots[0]).toMatchObject({ day: '2026-12-01', time: '08:00', staff_name: 'Mila Novak', room_name: 'Room 1' });
    const overlapping = slots.filter(({ day, time }) => day === '2026-12-01' && time > '13:30' && time < '16:30');
    expect(overlapping).toEqual([]);
  });

  it('keeps kinds that visits point to, and the owner’s switches to the owner', async () => {
    const { version, settings } = await desk.get(readBookingSettings);
    const without = { ...settings, kinds: settings.kinds.slice(1) };
    expect((await desk.refused(changeBookingSettings, { body: { version, settings: without } })).code).toBe(
      'invalid-request',
    );
    const reminding = { ...settings, reminders: { on: true, days_before: 2 } };
    expect((await desk.refused(changeBookingSettings, { body: { version, settings: reminding } })).code).toBe(
      'not-allowed',
    );
    await owner.get(changeBookingSettings, { body: { version, settings: reminding } });
    expect((await owner.refused(changeBookingSettings, { body: { version, settings } })).code).toBe('stale-version');
    await owner.get(changeBookingSettings, { body: { version: version + 1, settings } });
  });
});

describe('the next session of a series', () => {
  it('is proposed inside its interval, without telling the desk why', async () => {
    const nobody = { patient_id: await enterPatient(desk, { given_name: 'Nele' }) };
    expect(await desk.get(proposeNextSession, { params: nobody })).toMatchObject({ state: 'no-plan', slots: [] });
    const { plan, patient_id } = await agreeUsualPlan(mila);
    const first = await desk.get(proposeNextSession, { params: { patient_id } });
    expect(first).toMatchObject({ state: 'proposed', number: null, not_before: [] });
    await mila.get(startSession, { params: { plan_id: plan.plan_id }, body: { session_id: newUuidV7() } });
    const next = await mila.get(proposeNextSession, { params: { patient_id } });
    const due = afterToday(plan.interval_days);
    expect(next).toMatchObject({ number: 2, earliest_on: due, not_before: [{ why: 'interval', on: due }] });
    expect(next.slots[0]).toMatchObject({ staff_name: 'Mila Novak', minutes: 60 });
    expect(next.slots.every(({ day }) => day >= due && day <= (next.latest_on ?? ''))).toBe(true);
    const { day, time, staff_id, room_id } = next.slots[0] ?? {
      day: due,
      time: '10:00',
      staff_id: null,
      room_id: null,
    };
    await desk.get(createAppointment, { body: visit({ patient_id, day, time, staff_id, room_id }) });
    expect(await desk.get(proposeNextSession, { params: { patient_id } })).toMatchObject({
      state: 'booked',
      booked: { day, time },
    });
  });
});

describe('the waiting list', () => {
  it('offers whoever fits the place of a visit that is off, and books them into it', async () => {
    const { kinds } = (await desk.get(readBookingSettings)).settings;
    const kind_id = kinds[2]?.kind_id ?? '';
    const wish = {
      kind_id,
      staff_id: null,
      weekdays: [3],
      parts: ['afternoon' as const],
      from_on: null,
      note: 'after work',
    };
    const add = (patient_id: string, otherwise = {}) =>
      desk.get(addWaiting, { body: { waiting_id: newUuidV7(), patient_id, ...wish, ...otherwise } });
    const fits = await add(ben);
    const never = await add(await enterPatient(desk, { given_name: 'Ida' }), { weekdays: [1] });
    const { staff_id } = mila.staff;
    const place = await book({ staff_id, day: '2026-12-09', time: '13:00' });
    const { appointment_id } = place;
    expect(await desk.get(fittingWaiting, { params: { appointment_id } })).toMatchObject({
      place: { free: false },
      fitting: [],
    });
    await desk.get(changeAppointment, move(place, { day: '2026-12-09', time: '13:00', state: 'cancelled' }));
    const offered = await desk.get(fittingWaiting, { params: { appointment_id } });
    expect(offered.place).toMatchObject({ free: true, day: '2026-12-09', time: '13:00', staff_id });
    expect(offered.fitting.map(({ waiting_id, minutes }) => [waiting_id, minutes])).toEqual([[fits.waiting_id, 20]]);
    const { waiting_id } = fits;
    const taken = await book({
      staff_id,
      day: '2026-12-09',
      time: '13:00',
      patient_id: ben,
      kind: 'review',
      waiting_id,
    });
    const waits = async () => (await desk.get(listWaiting)).waiting.map((one) => one.waiting_id);
    expect(await waits()).toEqual([never.waiting_id]);
    await desk.get(changeAppointment, move(taken, { day: '2026-12-09', time: '13:00', state: 'cancelled' }));
    expect((await waits()).toSorted()).toEqual([fits.waiting_id, never.waiting_id].toSorted());
    const body = { ...wish, version: 1, state: 'withdrawn' as const };
    await desk.get(changeWaiting, { params: { waiting_id: never.waiting_id }, body });
    expect(await waits()).toEqual([fits.waiting_id]);
    expect((await desk.refused(changeWaiting, { params: { waiting_id: never.waiting_id }, body })).code).toBe(
      'stale-version',
    );
  });
});

/** So many days after the day of this server, 20 November 2026. */
function afterToday(days: number): string {
  return new Date(Date.UTC(2026, 10, 20 + days)).toISOString().slice(0, 10);
}
