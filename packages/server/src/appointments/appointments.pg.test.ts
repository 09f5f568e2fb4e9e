import { changeAppointment, createAppointment } from '@stipple/contract/appointments';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { enterPatient } from '../testing/course.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';

let server: TestServer;
let desk: Caller;
let patient_id: string;
beforeAll(async () => {
  server = await openTestServer({ now: '2026-11-20T09:00:00Z' });
  desk = await server.signedInAs('front-desk');
  patient_id = await enterPatient(desk);
});
afterAll(() => server.close());

function planned(
  otherwise: { kind?: 'session' | 'walk-in'; day?: string; time?: string | null; patient_id?: string } = {},
) {
  const usual = { kind: 'session' as const, day: '2026-11-25', time: '14:30', note: '', patient_id };
  return { appointment_id: newUuidV7(), ...usual, ...otherwise };
}

describe('planning a visit', () => {
  it('keeps the day and, where there is one, the time; sent twice it is one visit', async () => {
    const sent = { body: planned(), key: newUuidV7() };
    const created = await desk.get(createAppointment, sent);
    const usual = { kind_id: expect.stringMatching(/c2$/), minutes: 60, staff_id: null, room_id: null };
    expect(created).toEqual({ ...sent.body, ...usual, state: 'planned', version: 1 });
    expect(await desk.get(createAppointment, sent)).toEqual(created);
    expect(await desk.get(createAppointment, { body: planned({ time: null }) })).toMatchObject({ time: null });
    expect((await desk.refused(createAppointment, { body: sent.body })).code).toBe('id-already-used');
    const { rows } = await server.database.owner.query('select action, detail from audit_event where subject_id = $1', [
      sent.body.appointment_id,
    ]);
    expect(rows).toEqual([
      { action: 'appointments.create', detail: { kind: 'session', day: '2026-11-25', state: 'planned' } },
    ]);
  });

  it('takes a walk-in as arrived, today only', async () => {
    const body = planned({ kind: 'walk-in', day: '2026-11-20', time: null });
    expect(await desk.get(createAppointment, { body })).toMatchObject({ state: 'arrived' });
    const refused = await desk.refused(createAppointment, { body: planned({ kind: 'walk-in' }) });
    expect(refused.errors).toEqual([{ field: 'day', fault: 'a walk-in is today, 2026-11-20' }]);
  });

  it.each([
    ['2026-02-30', '14:30', 'day'],
    ['2026-11-25', '25:00', 'time'],
    ['25.11.2026', '14:30', 'day'],
  ])('refuses %s at %s', async (day, time, field) => {
    const refused = await desk.refused(createAppointment, { body: planned({ day, time }) });
    expect(refused.errors.map((error) => error.field)).toEqual([field]);
  });

  it('is not for an auditor, nor for a patient of another practice', async () => {
    const auditor = await server.signedInAs('auditor');
    expect((await auditor.refused(createAppointment, { body: planned() })).code).toBe('not-allowed');
    const stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
    expect((await stranger.refused(createAppointment, { body: planned() })).code).toBe('not-found');
  });
});

describe('changing a visit', () => {
  const move = { day: '2026-11-26', time: null, note: 'by phone', state: 'planned' as const };

  it('moves it, and answers a stale change with the present side', async () => {
    const { appointment_id } = await desk.get(createAppointment, { body: planned() });
    const sent = { params: { appointment_id }, body: { version: 1, ...move } };
    const moved = await desk.get(changeAppointment, sent);
    expect(moved).toMatchObject({ day: '2026-11-26', time: null, note: 'by phone', version: 2 });
    const refused = await desk.refused(changeAppointment, sent);
    expect(refused).toMatchObject({ status: 409, code: 'stale-version', current: moved });
  });

  it('does not reach another practice’s visit', async () => {
    const { appointment_id } = await desk.get(createAppointment, { body: planned() });
    const stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
    const sent = { params: { appointment_id }, body: { version: 1, ...move } };
    expect((await stranger.refused(changeAppointment, sent)).code).toBe('not-found');
    const { rows } = await server.database.owner.query('select version from appointment where appointment_id = $1', [
      appointment_id,
    ]);
    expect(rows).toEqual([{ version: 1 }]);
  });
});
