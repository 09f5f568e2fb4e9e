import { listSessions, readSession, saveSession } from '@stipple/contract/sessions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import {
  delivered,
  fullChart,
  needleHead,
  saveChart,
  SAVED_ON_DEVICE,
  signAsIs,
  startAndBegin,
  startUsualSession,
} from '../testing/visit.ts';

const END = '2026-11-20T10:00:00.000Z';

let server: TestServer;
let physician: Caller;
let assistant: Caller;
let stranger: Caller;
beforeAll(async () => {
  server = await openTestServer({ now: '2026-11-20T09:00:00Z' });
  physician = await server.signedInAs('practitioner', { display_name: 'Dr Vera Licensed' });
  assistant = await server.signedInAs('assistant');
  stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
});
afterAll(() => server.close());

async function auditOf(subject_id: string, action: string): Promise<readonly unknown[]> {
  const { rows } = await server.database.owner.query(
    'select actor_kind, detail from audit_event where subject_id = $1 and action = $2 order by at, audit_id',
    [subject_id, action],
  );
  return rows;
}

describe('saving a session', () => {
  it('keeps the chart as it stands, drops zones left out, and says what the engine thinks', async () => {
    const { session } = await startUsualSession(physician);
    const chart = fullChart(session, END);
    const [cheeks] = chart.zones;
    const saved = await saveChart(assistant, session, {
      ...chart,
      zones: [delivered('nose', 2.5, 3), ...(cheeks ? [cheeks] : [])],
    });
    expect(saved.version).toBe(2);
    expect(saved.chart.zones.map(({ zone }) => zone)).toEqual(['nose', 'cheeks']);
    expect(saved.findings.map(({ rule }) => rule).join(' ')).toContain('zones.nose.depth');
    const { session_id } = session;
    const read = await assistant.get(readSession, { params: { session_id } });
    expect(read.chart.zones).toEqual(saved.chart.zones);
    expect(read.findings).toEqual(saved.findings);
    expect(read.missing).toEqual(saved.missing);
    const changed = [
      'device_serial',
      'device_cleaned',
      'cartridges',
      'topicals',
      'zones',
      'time_out',
      'started_at',
      'ended_at',
      'photos_skipped_because',
      'pain_0_10',
    ];
    expect(await auditOf(session_id, 'sessions.save')).toEqual([
      { actor_kind: 'staff', detail: { version: 2, changed } },
    ]);
  });

  it('saves an unfinished chart, and a skipped zone asks for nothing more', async () => {
    const { session } = await startAndBegin(physician);
    const chart = fullChart(session, END);
    const zones = chart.zones.map((zone) =>
      zone.zone === 'forehead' ? { ...zone, passes: [], endpoint: null, skipped_because: 'Sore today' } : zone,
    );
    const saved = await saveChart(physician, session, { ...chart, ended_at: null, zones });
    expect(saved.missing.map(({ code }) => code)).toEqual(['times']);
  });

  it('names every code that is not in the catalogue, and changes nothing', async () => {
    const { session } = await startUsualSession(physician);
    const { session_id, version } = session;
    const chart = { ...fullChart(session, END), device: 'magic-pen', topicals: [] };
    const passes = [{ depth_mm: 1, speed: 'warp', direction: null, count: 1 }];
    const zones = chart.zones.map((zone) => ({ ...zone, endpoint: 'sparkles', passes }));
    const refused = await physician.refused(saveSession, {
      params: { session_id },
      body: { version, chart: { ...chart, zones }, saved_on_device_at: SAVED_ON_DEVICE },
    });
    expect(refused.code).toBe('unknown-code');
    expect(refused.errors.map(({ field }) => field)).toEqual([
      'chart.device',
      'chart.zones.0.endpoint',
      'chart.zones.0.passes.0.speed',
      'chart.zones.1.endpoint',
      'chart.zones.1.passes.0.speed',
    ]);
    expect((await physician.get(readSession, { params: { session_id } })).version).toBe(1);
  });

  it('keeps the server’s time and the device’s, and tells both to whoever comes too late', async () => {
    const { session } = await startUsualSession(physician);
    expect(session.saved).toBeNull();
    const { session_id, version } = session;
    const theirs = {
      version,
      chart: { ...fullChart(session, END), notes: 'theirs' },
      saved_on_device_at: SAVED_ON_DEVICE,
    };
    const saved = await assistant.get(saveSession, { params: { session_id }, body: theirs });
    const by = assistant.staff.display_name;
    expect(saved.saved).toEqual({ by, at: '2026-11-20T09:00:00Z', on_device_at: '2026-11-20T08:59:58Z' });
    const mine = { ...theirs, chart: { ...theirs.chart, notes: 'mine' } };
    const refused = await physician.refused(saveSession, { params: { session_id }, body: mine });
    expect(refused).toMatchObject({
      code: 'stale-version',
      current: { saved: saved.saved, version: 2, chart: { notes: 'theirs', zones: saved.chart.zones } },
    });
  });

  it('holds each pass to the limits, and the anaesthetic to age and weight', async () => {
    const { session } = await startUsualSession(physician);
    const chart = fullChart(session, END);
    const passes = [
      { depth_mm: 0.5, speed: null, direction: 'vertical' as const, count: 2 },
      { depth_mm: 2.5, speed: null, direction: 'stamped' as const, count: 1 },
    ];
    const zones = [{ ...delivered('nose', 0.5, 2), passes }];
    const numbed = {
      product: 'lidocaine-4-liposomal',
      lot: 'L-1',
      grams: 5,
      area_cm2: 50,
      on_at: '2026-11-20T08:00:00.000Z',
      off_at: '2026-11-20T08:45:00.000Z',
      wiped_off: true,
      weight_kg: null,
      prescriber: '',
    };
    const saved = await saveChart(physician, session, { ...chart, zones, anaesthetic: numbed });
    const rules = saved.findings.map(({ rule }) => rule);
    expect(rules.filter((rule) => rule === 'zones.nose.depth.above-cap')).toHaveLength(1);
    expect(rules).toContain('anaesthetic.weight.missing');
    const weighed = await saveChart(physician, saved, { ...chart, zones, anaesthetic: { ...numbed, weight_kg: 60 } });
    expect(weighed.findings.map(({ rule }) => rule)).not.toContain('anaesthetic.weight.missing');
  });

  it('keeps every needle head that was fitted, each with its lot', async () => {
    const { session } = await startAndBegin(physician);
    const cartridges = [
      { ...needleHead('N-1', '2030-01-31'), fitted_at: '2026-11-20T09:31:00.000Z' },
      { ...needleHead('N-2', '2030-01-31'), fitted_at: '2026-11-20T09:45:00.000Z', disposed: false },
    ];
    const saved = await saveChart(physician, session, { ...fullChart(session, END), cartridges });
    expect(saved.missing.map(({ code }) => code)).toEqual(['cartridge-disposed']);
    const both = cartridges.map((one) => ({ ...one, disposed: true }));
    await signAsIs(physician, await saveChart(physician, saved, { ...fullChart(session, END), cartridges: both }));
    const { rows } = await server.database.owner.query(
      `select lot from lot_use where session_id = $1 and kind = 'cartridge' order by lot`,
      [session.session_id],
    );
    expect(rows).toEqual([{ lot: 'N-1' }, { lot: 'N-2' }]);
  });

  it('notes the moments of an emergency as they come', async () => {
    const { session } = await startUsualSession(physician);
    const emergency = [{ at: '2026-11-20T09:40:00.000Z', note: 'Lightheaded, laid flat' }];
    const saved = await saveChart(physician, session, { ...fullChart(session, END), emergency });
    const { session_id } = saved;
    expect((await physician.get(readSession, { params: { session_id } })).chart.emergency).toEqual(emergency);
  });

  it('refuses a zone that is listed twice', async () => {
    const { session } = await startUsualSession(physician);
    const { session_id, version } = session;
    const chart = fullChart(session, END);
    const refused = await physician.refused(saveSession, {
      params: { session_id },
      body: {
        version,
        chart: { ...chart, zones: [...chart.zones, ...chart.zones] },
        saved_on_device_at: SAVED_ON_DEVICE,
      },
    });
    expect(refused.errors.map(({ field }) => field)).toEqual(['chart.zones.2.zone', 'chart.zones.3.zone']);
  });

  it('answers a stale version with the session as it stands', async () => {
    const { session } = await startUsualSession(physician);
    const { session_id, version } = session;
    const chart = fullChart(session, END);
    await saveChart(physician, session, { ...chart, notes: 'first' });
    const refused = await physician.refused(saveSession, {
      params: { session_id },
      body: { version, chart: { ...chart, notes: 'second' }, saved_on_device_at: SAVED_ON_DEVICE },
    });
    expect(refused).toMatchObject({ code: 'stale-version', current: { version: 2, chart: { notes: 'first' } } });
  });

  it('lets one of two that save at the same time win', async () => {
    const { session } = await startUsualSession(physician);
    const { session_id, version } = session;
    const chart = fullChart(session, END);
    const replies = await Promise.all(
      ['a', 'b'].map((notes) =>
        physician.call(saveSession, {
          params: { session_id },
          body: { version, chart: { ...chart, notes }, saved_on_device_at: SAVED_ON_DEVICE },
        }),
      ),
    );
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect((await physician.get(readSession, { params: { session_id } })).version).toBe(2);
  });

  it('sent twice with the same key is saved once', async () => {
    const { session } = await startUsualSession(physician);
    const { session_id, version } = session;
    const sent = {
      params: { session_id },
      body: { version, chart: fullChart(session, END), saved_on_device_at: SAVED_ON_DEVICE },
      key: newUuidV7(),
    };
    const first = await physician.get(saveSession, sent);
    expect(await physician.get(saveSession, sent)).toEqual(first);
    expect(await auditOf(session_id, 'sessions.save')).toHaveLength(1);
  });

  it('is not possible from another practice', async () => {
    const { patient_id, session } = await startUsualSession(physician);
    const { session_id, version } = session;
    const chart = fullChart(session, END);
    const body = { version, chart, saved_on_device_at: SAVED_ON_DEVICE };
    expect(await stranger.refused(saveSession, { params: { session_id }, body })).toMatchObject({ code: 'not-found' });
    expect(await stranger.refused(readSession, { params: { session_id } })).toMatchObject({ code: 'not-found' });
    expect(await stranger.refused(listSessions, { params: { patient_id } })).toMatchObject({ code: 'not-found' });
  });
});
