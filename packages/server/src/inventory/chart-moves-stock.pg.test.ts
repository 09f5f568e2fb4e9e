import { listIncidents, openUnit, readLot, receiveLot } from '@stipple/contract/inventory';
import { amendSession, readSession, saveSession } from '@stipple/contract/sessions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import { needleHead, startUsualSession, type SentChart } from '../testing/visit.ts';

/** The real commands of the session: what its chart says is what leaves the stock. */
let server: TestServer;
let practitioner: Caller;
beforeAll(async () => {
  server = await openTestServer({ now: '2026-11-20T09:00:00Z' });
  practitioner = await server.signedInAs('practitioner', { licence: 'physician' });
});
afterAll(() => server.close());

const key = (lot: string) => ({ kind: 'cartridge', entry: 'skinpen-precision', lot }) as const;
const lotOf = (lot: string) => practitioner.get(readLot, { query: key(lot) });

function receive(lot: string) {
  const body = { movement_id: newUuidV7(), ...key(lot), expires_on: '2030-01-31', pieces: 10, product_code: '' };
  return practitioner.get(receiveLot, { body });
}

async function save(session_id: string, change: Partial<SentChart>) {
  const { version, chart } = await practitioner.get(readSession, { params: { session_id } });
  const body = { version, chart: { ...chart, ...change }, saved_on_device_at: '2026-11-20T09:00:00Z' };
  return practitioner.get(saveSession, { params: { session_id }, body });
}

describe('a chart', () => {
  it('takes its needle heads, sheath and topicals from the stock as it is saved, and gives them back', async () => {
    await receive('W-1');
    const { session, patient_id } = await startUsualSession(practitioner);
    const { session_id } = session;
    const heads = [needleHead('W-1', '2030-01-31'), needleHead('W-1', '2030-01-31')];
    await save(session_id, { cartridges: heads, sheath_lot: 'SH-1' });
    await save(session_id, { notes: 'Nothing new about products' });
    const used = await lotOf('W-1');
    expect(used.stock?.on_hand).toBe(8);
    expect(used.uses).toMatchObject([{ patient_id, session_id, is_signed: false }]);
    const sheath = await practitioner.get(readLot, { query: { ...key('SH-1'), kind: 'sheath' } });
    expect(sheath.uses).toMatchObject([{ session_id }]);
    await save(session_id, { cartridges: [] });
    expect((await lotOf('W-1')).stock?.on_hand).toBe(10);
  });

  it('that names another session’s opened package is saved, and the incident names both patients', async () => {
    await receive('W-2');
    const [one, two] = [await startUsualSession(practitioner), await startUsualSession(practitioner)];
    const unit_id = newUuidV7();
    const opened = { ...key('W-2'), expires_on: '2030-01-31', serial: '', room: 'Room 1' };
    await practitioner.get(openUnit, {
      body: { unit_id, ...opened, session_id: one.session.session_id, happened_because: null },
    });
    const head = { ...needleHead('W-2', '2030-01-31'), unit_id };
    await save(one.session.session_id, { cartridges: [head] });
    const saved = await save(two.session.session_id, { cartridges: [head] });
    expect(saved.chart.cartridges).toMatchObject([{ unit_id }]);
    const { incidents } = await practitioner.get(listIncidents);
    expect(incidents).toMatchObject([
      { code: 'second-patient', patient_id: two.patient_id, other_patient_id: one.patient_id },
    ]);
    const { uses, stock } = await lotOf('W-2');
    expect(uses.map(({ patient_id }) => patient_id).toSorted((a, b) => a.localeCompare(b))).toEqual(
      [one.patient_id, two.patient_id].toSorted((a, b) => a.localeCompare(b)),
    );
    expect(uses.every(({ room }) => room === 'Room 1' || room === '')).toBe(true);
    expect(stock?.on_hand).toBe(9);
  });

  it('is not amended before it is signed, and then the stock stays as it was', async () => {
    await receive('W-3');
    const { session } = await startUsualSession(practitioner);
    const { session_id } = session;
    const saved = await save(session_id, { cartridges: [needleHead('W-3', '2030-01-31')] });
    const body = { amendment_id: newUuidV7(), version: saved.version, reason: 'Too early', chart: saved.chart };
    await practitioner.refused(amendSession, {
      params: { session_id },
      body: { ...body, chart: { ...saved.chart, cartridges: [] } },
    });
    expect((await lotOf('W-3')).stock?.on_hand).toBe(9);
  });
});
