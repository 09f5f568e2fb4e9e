import { randomUUID } from 'node:crypto';
import { exportTrace, traceChoices, traceExposures } from '@stipple/contract/exposure-trace';
import {
  acknowledgeIncident,
  attachUnit,
  changeLot,
  checkUse,
  discardUnit,
  findProduct,
  listIncidents,
  openUnit,
  readLot,
  readStock,
  readyUnits,
  receiveLot,
} from '@stipple/contract/inventory';
import { readAudit } from '@stipple/contract/audit';
import { withPracticeScope } from '@stipple/record';
import { recordCartridgeUse, type SessionUse } from '@stipple/record/inventory/record-cartridge-use';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { enterPatient } from '../testing/course.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';

const DEVICE = 'skinpen-precision';
const TODAY = '2026-11-20';
let server: TestServer;
let practitioner: Caller;
beforeAll(async () => {
  server = await openTestServer({ now: '2026-11-20T09:00:00Z' });
  practitioner = await server.signedInAs('practitioner', { display_name: 'Dr Stock' });
});
afterAll(() => server.close());

type Visit = { readonly session_id: string; readonly patient_id: string };

/** A session as the record holds it; what was needled is not what these tests are about. */
async function visit(patient_id: string, wish: { day?: string; serial?: string } = {}): Promise<Visit> {
  const session_id = randomUUID();
  const { day = TODAY, serial = '' } = wish;
  const { practice_id, staff_id } = practitioner.staff;
  await server.database.owner.query('begin');
  await server.database.owner.query("set local session_replication_role = 'replica'");
  await server.database.owner.query(
    `insert into session (practice_id, session_id, patient_id, plan_id, number_in_series, day, operator, operator_staff_id,
                          device, device_serial, created_at)
     values ($1, $2, $3, gen_random_uuid(), 1, $4, 'Dr Stock', $5, $6, $7, now())`,
    [practice_id, session_id, patient_id, day, staff_id, DEVICE, serial],
  );
  await server.database.owner.query('commit');
  return { session_id, patient_id };
}

const newVisit = async (family_name: string, wish: { day?: string; serial?: string } = {}): Promise<Visit> =>
  visit(await enterPatient(practitioner, { family_name }), wish);

const key = (lot: string) => ({ kind: 'cartridge', entry: DEVICE, lot }) as const;

function receive(lot: string, pieces = 10, expires_on: string | null = '2030-01-31') {
  const body = { movement_id: newUuidV7(), ...key(lot), expires_on, pieces, product_code: '' };
  return practitioner.get(receiveLot, { body });
}

function opening(lot: string, wish: Record<string, unknown> = {}) {
  const usual = { expires_on: '2030-01-31', serial: '', room: '', session_id: null, happened_because: null };
  return { body: { unit_id: newUuidV7(), ...key(lot), ...usual, ...wish } };
}

/** What the chart's commands do with every save. */
function record(of: Visit, products: SessionUse['products'], used_at = '2026-11-20T09:30:00.000Z') {
  const hand = { staff_id: practitioner.staff.staff_id, name: 'Dr Stock', at: used_at };
  const use = { ...of, day: '2026-11-20', used_at, products, hand } as SessionUse;
  return withPracticeScope(server.deps.db, server.practice.actor, (scope) => recordCartridgeUse(scope, use));
}

const line = (lot: string, unit_id: string | null, expires_on: string | null = '2030-01-31') =>
  ({ ...key(lot), unit_id, expires_on }) as SessionUse['products'][number];
const onHand = async (lot: string) => (await practitioner.get(readLot, { query: key(lot) })).stock?.on_hand;
const incidentsOf = async (session_id: string) =>
  (await practitioner.get(listIncidents, { query: { show: 'all' } })).incidents.filter(
    (one) => one.session_id === session_id || one.other_session_id === session_id,
  );

describe('the stock', () => {
  it('is received lot by lot, and the same lot adds up', async () => {
    await receive('A-1', 10);
    expect((await receive('A-1', 5)).on_hand).toBe(15);
    const { lots } = await practitioner.get(readStock);
    expect(lots.find(({ lot }) => lot === 'A-1')).toMatchObject({
      on_hand: 15,
      state: 'available',
      expires_on: '2030-01-31',
    });
  });

  it('refuses the same lot with another expiry, and what is not in the catalogue', async () => {
    await receive('A-2');
    const body = { movement_id: newUuidV7(), ...key('A-2'), expires_on: '2030-02-28', pieces: 1, product_code: '' };
    const other = await practitioner.refused(receiveLot, { body });
    expect(other.errors).toEqual([{ field: 'expires_on', fault: 'differs from the one this lot was received with' }]);
    const unknown = await practitioner.refused(receiveLot, { body: { ...body, lot: 'A-3', entry: 'no-such-pen' } });
    expect(unknown.code).toBe('unknown-code');
    expect(await onHand('A-2')).toBe(10);
  });

  it('knows a product again by the maker’s number', async () => {
    const product_code = '09521234543213';
    const body = { movement_id: newUuidV7(), ...key('A-4'), expires_on: null, pieces: 1, product_code };
    await practitioner.get(receiveLot, { body });
    const found = await practitioner.get(findProduct, { query: { product_code } });
    expect(found.product).toEqual({ kind: 'cartridge', entry: DEVICE });
  });

  it('is discarded, counted anew, stopped and released, each with its reason', async () => {
    const { stock_lot_id } = await receive('B-1', 10);
    const change = (act: string, pieces: number | null, version: number) => ({
      params: { stock_lot_id },
      body: { movement_id: newUuidV7(), version, act, pieces, reason: 'Fell on the floor' } as never,
    });
    expect((await practitioner.get(changeLot, change('discard', 2, 1))).on_hand).toBe(8);
    expect((await practitioner.get(changeLot, change('correct', 5, 1))).on_hand).toBe(5);
    expect(await practitioner.get(changeLot, change('quarantine', null, 1))).toMatchObject({
      state: 'quarantined',
      state_by: 'Dr Stock',
      version: 2,
    });
    expect((await practitioner.refused(changeLot, change('quarantine', null, 2))).code).toBe('wrong-state');
    expect((await practitioner.refused(changeLot, change('recall', null, 1))).code).toBe('stale-version');
    expect((await practitioner.refused(changeLot, change('discard', null, 2))).code).toBe('invalid-request');
    const assistant = await server.signedInAs('assistant', { licence: null });
    expect((await assistant.refused(changeLot, change('release', null, 2))).code).toBe('licence-needed');
    expect((await practitioner.get(changeLot, change('release', null, 2))).state).toBe('available');
    const { movements } = await practitioner.get(readLot, { query: key('B-1') });
    expect(movements.map(({ act }) => act).toSorted()).toEqual(
      ['corrected', 'discarded', 'quarantined', 'received', 'released'].toSorted(),
    );
    expect(movements.reduce((sum, { pieces }) => sum + pieces, 0)).toBe(5);
  });
});

describe('a package', () => {
  it('gets an id and leaves the stock when it is opened', async () => {
    await receive('C-1', 3);
    const unit = await practitioner.get(openUnit, opening('C-1', { room: 'Room 2' }));
    expect(unit).toMatchObject({ lot: 'C-1', room: 'Room 2', opened_by: 'Dr Stock', session_id: null });
    expect(await onHand('C-1')).toBe(2);
    expect((await practitioner.get(readyUnits)).units.map(({ unit_id }) => unit_id)).toContain(unit.unit_id);
    const gone = await practitioner.get(discardUnit, { params: unit, body: { reason: 'Torn seal' } });
    expect(gone.discarded_because).toBe('Torn seal');
    expect((await practitioner.refused(discardUnit, { params: unit, body: { reason: 'Again' } })).code).toBe(
      'wrong-state',
    );
    const to = await newVisit('Torn');
    const refused = await practitioner.refused(attachUnit, {
      params: unit,
      body: { session_id: to.session_id, happened_because: null },
    });
    expect(refused['against']).toEqual([{ code: 'discarded', text: 'It was thrown away.' }]);
  });

  it('with a serial number is the same one when it is scanned again', async () => {
    await receive('C-2', 3);
    const first = await practitioner.get(openUnit, opening('C-2', { serial: 'S-1' }));
    const again = await practitioner.get(openUnit, opening('C-2', { serial: 'S-1' }));
    expect(again.unit_id).toBe(first.unit_id);
    expect(await onHand('C-2')).toBe(2);
  });

  it('is refused for a second patient and a second session before needling, and nothing is written', async () => {
    await receive('C-3', 3);
    const [one, two] = [await newVisit('First'), await newVisit('Second')];
    const again = await visit(one.patient_id);
    const unit = await practitioner.get(openUnit, opening('C-3', { session_id: one.session_id, serial: 'S-3' }));
    const attach = (session_id: string, happened_because: string | null = null) => ({
      params: { unit_id: unit.unit_id },
      body: { session_id, happened_because },
    });
    expect((await practitioner.get(attachUnit, attach(one.session_id))).session_id).toBe(one.session_id);
    const refused = await practitioner.refused(attachUnit, attach(two.session_id));
    expect(refused).toMatchObject({ code: 'package-refused', status: 409 });
    expect(refused['against']).toMatchObject([{ code: 'second-patient' }]);
    const same = await practitioner.refused(attachUnit, attach(again.session_id));
    expect(same['against']).toMatchObject([{ code: 'second-session' }]);
    const scanned = await practitioner.refused(openUnit, opening('C-3', { session_id: two.session_id, serial: 'S-3' }));
    expect(scanned['against']).toMatchObject([{ code: 'second-patient' }]);
    expect(await incidentsOf(two.session_id)).toEqual([]);

    const taken = await practitioner.get(attachUnit, attach(two.session_id, 'Both trays were mixed up'));
    expect(taken.session_id).toBe(one.session_id);
    expect(await incidentsOf(two.session_id)).toMatchObject([
      { code: 'second-patient', reason: 'Both trays were mixed up', other_session_id: one.session_id },
    ]);
  });

  it('that is expired, quarantined or recalled is refused, and a check says so beforehand', async () => {
    const to = await newVisit('Careful');
    await receive('D-1', 3, '2026-11-19');
    const { stock_lot_id } = await receive('D-2', 3);
    const stop = {
      movement_id: newUuidV7(),
      version: 1,
      act: 'recall' as const,
      pieces: null,
      reason: 'Maker’s letter',
    };
    await practitioner.get(changeLot, { params: { stock_lot_id }, body: stop });
    const old = await practitioner.refused(openUnit, opening('D-1', { expires_on: null, session_id: to.session_id }));
    expect(old['against']).toEqual([{ code: 'expired', text: 'It could be used until 2026-11-19.' }]);
    expect((await practitioner.refused(openUnit, opening('D-2'))).detail).toBe('Its lot is recalled: Maker’s letter');
    const check = await practitioner.get(checkUse, { query: { ...key('D-2'), expires_on: '2026-01-31' } });
    expect(check.against.map(({ code }) => code)).toEqual(['expired', 'recalled']);
    const last = await practitioner.get(checkUse, { query: { ...key('never-received'), expires_on: TODAY } });
    expect(last.against, 'the last day is still a good day').toEqual([]);
  });
});

describe('the chart is the stock movement', () => {
  it('once, however often it is saved', async () => {
    await receive('E-1', 10);
    const to = await newVisit('Ledger');
    expect(await record(to, [line('E-1', null), line('E-1', null)])).toEqual([]);
    await record(to, [line('E-1', null), line('E-1', null)]);
    expect(await onHand('E-1')).toBe(8);
    await record(to, [line('E-1', null)]);
    expect(await onHand('E-1')).toBe(9);
    await record(to, []);
    expect(await onHand('E-1')).toBe(10);
    expect((await practitioner.get(readLot, { query: key('E-1') })).uses).toEqual([]);
    await record(to, [line('E-1', null)]);
    const { uses, movements } = await practitioner.get(readLot, { query: key('E-1') });
    expect(uses).toMatchObject([
      { patient_id: to.patient_id, family_name: 'Ledger', used_on: TODAY, is_signed: false },
    ]);
    expect(movements.reduce((sum, { pieces }) => sum + pieces, 0)).toBe(9);
  });

  it('also for a lot that is received only afterwards, and for a package opened without a server', async () => {
    const to = await newVisit('Early');
    const unit_id = newUuidV7();
    await record(to, [line('E-2', null), line('E-2', unit_id)]);
    expect((await practitioner.get(readLot, { query: key('E-2') })).stock).toBeNull();
    expect((await receive('E-2', 5)).on_hand).toBe(3);
    const { units } = await practitioner.get(readLot, { query: key('E-2') });
    expect(units).toMatchObject([{ unit_id, session_id: to.session_id }]);
  });

  it('two tablets without a server on one cartridge: both charts stand, both patients are traced, one incident', async () => {
    await receive('E-3', 5);
    const [one, two] = [await newVisit('Tablet-One'), await newVisit('Tablet-Two')];
    const unit_id = newUuidV7();
    const raised = await Promise.all([record(one, [line('E-3', unit_id)]), record(two, [line('E-3', unit_id)])]);
    expect(raised.flat()).toHaveLength(1);
    await record(one, [line('E-3', unit_id)]);
    const { uses, units } = await practitioner.get(readLot, { query: key('E-3') });
    expect(uses.map(({ family_name }) => family_name).toSorted()).toEqual(['Tablet-One', 'Tablet-Two']);
    expect(units).toHaveLength(1);
    expect(await onHand('E-3')).toBe(4);
    const [incident] = await incidentsOf(one.session_id);
    expect(incident).toMatchObject({ code: 'second-patient', acknowledged_at: null });
    expect(new Set([incident?.patient_id, incident?.other_patient_id])).toEqual(
      new Set([one.patient_id, two.patient_id]),
    );
  });

  it('an expired or recalled piece that was used is recorded and becomes an incident; a later recall does not', async () => {
    await receive('E-4', 5, '2026-11-01');
    const { stock_lot_id } = await receive('E-5', 5);
    const [one, two] = [await newVisit('Expired'), await newVisit('Recalled')];
    await record(one, [line('E-4', null, null)]);
    expect(await incidentsOf(one.session_id)).toMatchObject([
      { code: 'expired', text: 'It was used after its expiry.' },
    ]);
    await record(two, [line('E-5', null)], '2026-11-20T08:00:00.000Z');
    const body = {
      movement_id: newUuidV7(),
      version: 1,
      act: 'recall' as const,
      pieces: null,
      reason: 'Maker’s letter',
    };
    await practitioner.get(changeLot, { params: { stock_lot_id }, body });
    await record(two, [line('E-5', null), line('E-5', null)], '2026-11-20T08:00:00.000Z');
    expect(await incidentsOf(two.session_id)).toEqual([]);
    const after = await newVisit('After');
    await record(after, [line('E-5', null)], '2026-11-20T09:30:00.000Z');
    expect(await incidentsOf(after.session_id)).toMatchObject([{ code: 'recalled' }]);
  });

  it('an incident is answered for once, by whom and with what', async () => {
    await receive('E-6', 5, '2026-11-01');
    const to = await newVisit('Answered');
    await record(to, [line('E-6', null, null)]);
    const [incident] = await incidentsOf(to.session_id);
    const params = { incident_id: incident?.incident_id ?? '' };
    const assistant = await server.signedInAs('assistant');
    expect((await assistant.refused(acknowledgeIncident, { params, body: { note: 'Seen' } })).code).toBe('not-allowed');
    const done = await practitioner.get(acknowledgeIncident, {
      params,
      body: { note: 'Patient told; skin looked at' },
    });
    expect(done).toMatchObject({ acknowledged_by: 'Dr Stock', acknowledged_note: 'Patient told; skin looked at' });
    const twice = await practitioner.refused(acknowledgeIncident, { params, body: { note: 'Again' } });
    expect(twice.code).toBe('wrong-state');
    const open = await practitioner.get(listIncidents);
    expect(open.incidents.some(({ incident_id }) => incident_id === params.incident_id)).toBe(false);
  });
});

describe('an exposure', () => {
  const window = { from: '2026-10-01', until: '2026-10-31' };
  const names = (answer: { exposures: readonly { family_name: string }[] }) =>
    answer.exposures.map(({ family_name }) => family_name);
  let one: Visit;
  let unit_id: string;
  beforeAll(async () => {
    one = await newVisit('Exposed-One', { day: '2026-10-05', serial: 'SP-1' });
    const two = await newVisit('Exposed-Two', { day: '2026-10-06', serial: 'SP-2' });
    await newVisit('Exposed-Late', { day: '2026-11-02', serial: 'SP-1' });
    await receive('X-1');
    ({ unit_id } = await practitioner.get(openUnit, opening('X-1', { room: 'Room 7', session_id: one.session_id })));
    const day = (of: Visit, used_on: string, products: SessionUse['products']) => {
      const hand = { staff_id: practitioner.staff.staff_id, name: 'Dr Stock', at: '2026-10-05T09:00:00Z' };
      const use = { ...of, day: used_on, used_at: '2026-10-05T09:00:00Z', products, hand } as SessionUse;
      return withPracticeScope(server.deps.db, server.practice.actor, (scope) => recordCartridgeUse(scope, use));
    };
    await day(one, '2026-10-05', [line('X-1', unit_id)]);
    const hydrogel = { kind: 'topical', entry: 'label-hydrogel', lot: 'H-9', unit_id: null, expires_on: null } as const;
    await day(two, '2026-10-06', [hydrogel]);
  });

  it.each([
    ['everybody in the window', () => ({}), ['Exposed-One', 'Exposed-Two']],
    ['a patient', () => ({ patient_id: one.patient_id }), ['Exposed-One']],
    ['an operator', () => ({ staff_id: practitioner.staff.staff_id }), ['Exposed-One', 'Exposed-Two']],
    ['a room', () => ({ room: 'Room 7' }), ['Exposed-One']],
    ['a device', () => ({ device_serial: 'SP-2' }), ['Exposed-Two']],
    ['a package', () => ({ unit_id }), ['Exposed-One']],
    ['a product', () => ({ kind: 'topical' as const, entry: 'label-hydrogel' }), ['Exposed-Two']],
    ['a lot', () => ({ kind: 'cartridge' as const, entry: DEVICE, lot: 'X-1' }), ['Exposed-One']],
    ['things that no session had together', () => ({ room: 'Room 7', device_serial: 'SP-2' }), []],
  ])('is traced by %s', async (_by, criteria, wanted) => {
    expect(names(await practitioner.get(traceExposures, { query: { ...window, ...criteria() } }))).toEqual(wanted);
  });

  it('is exported as a table, and the audit says what was asked and by whom', async () => {
    const body = { form: 'csv' as const, ...window, device_serial: 'SP-1' };
    const { csv, filename, exposures } = await practitioner.get(exportTrace, { body });
    expect([filename, exposures]).toEqual(['exposure-trace-2026-11-20.csv', 1]);
    expect(csv).toContain('"Exposed-One, Nora",1990-05-05');
    expect(csv).toContain('Room 7');
    const owner = await server.signedInAs('owner');
    const { events } = await owner.get(readAudit, { query: { action: 'inventory.export-trace' } });
    expect(events[0]).toMatchObject({
      actor_name: 'Dr Stock',
      detail: { form: 'csv', device_serial: 'SP-1', from: '2026-10-01', exposures: 1 },
    });
    expect(JSON.stringify(events[0]?.detail)).not.toContain('Exposed');
  });

  it('can be asked by what sessions have: operators, rooms, serial numbers', async () => {
    const choices = await practitioner.get(traceChoices);
    expect(choices.rooms).toContain('Room 7');
    expect(choices.device_serials).toEqual(['SP-1', 'SP-2']);
    expect(choices.operators.map(({ name }) => name)).toContain('Dr Stock');
  });

  it('and the stock are nothing that another practice can see', async () => {
    const stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
    expect((await stranger.get(readStock)).lots).toEqual([]);
    expect((await stranger.get(listIncidents, { query: { show: 'all' } })).incidents).toEqual([]);
    expect((await stranger.get(traceExposures, { query: window })).exposures).toEqual([]);
    const lot = await stranger.get(readLot, { query: key('X-1') });
    expect(lot).toMatchObject({ stock: null, uses: [], units: [] });
    const body = { session_id: one.session_id, happened_because: null };
    expect((await stranger.refused(attachUnit, { params: { unit_id }, body })).code).toBe('not-found');
  });
});
