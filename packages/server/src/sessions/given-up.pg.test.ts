import { signSession } from '@stipple/contract/sessions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import { fullChart, needleHead, saveChart, startAndBegin, startUsualSession } from '../testing/visit.ts';

const END = '2026-11-20T10:00:00.000Z';
const WHY = 'Felt faint after the first pass';

let server: TestServer;
let physician: Caller;
beforeAll(async () => {
  server = await openTestServer({ now: '2026-11-20T09:00:00Z' });
  physician = await server.signedInAs('practitioner', { display_name: 'Dr Vera Licensed' });
});
afterAll(() => server.close());

describe('a session that was given up before its end', () => {
  it('needs a reason where no zone was treated, and is signed with it', async () => {
    const { session } = await startAndBegin(physician);
    const { session_id } = session;
    const chart = fullChart(session, END);
    const zones = chart.zones.map((zone) => ({ ...zone, endpoint: null, skipped_because: 'Not any more' }));
    const saved = await saveChart(physician, session, { ...chart, zones });
    expect(saved.missing.map(({ code }) => code)).toEqual(['given-up']);
    const said = await saveChart(physician, saved, { ...chart, zones, given_up_because: WHY });
    expect(said.missing).toEqual([]);
    const body = { version: said.version, override_reasons: {}, past_missing: {} };
    const signed = await physician.get(signSession, { params: { session_id }, body });
    expect(signed.chart.given_up_because).toBe(WHY);
    const { rows } = await server.database.owner.query(
      `select detail -> 'changed' as changed from audit_event
        where subject_id = $1 and action = 'sessions.save' order by at desc, audit_id desc limit 1`,
      [session_id],
    );
    expect(rows).toEqual([{ changed: ['given_up_because'] }]);
  });

  it('still asks of each zone that is only proposed', async () => {
    const { session } = await startAndBegin(physician);
    const chart = fullChart(session, END);
    const zones = chart.zones.map((zone) => ({ ...zone, standing: 'proposed' as const, endpoint: null }));
    const saved = await saveChart(physician, session, { ...chart, zones, given_up_because: WHY });
    expect(saved.missing.map(({ code }) => code)).toEqual(zones.map(({ zone }) => `zone.${zone}`));
  });

  it('before the first pass misses nothing that only needling asks for, but what was opened is put away', async () => {
    const { session } = await startUsualSession(physician);
    const chart = fullChart(session, END);
    const zones = chart.zones.map((zone) => ({ ...zone, endpoint: null, skipped_because: WHY }));
    const bare = { device_serial: '', device_cleaned: null, cartridges: [], topicals: [], photos_skipped_because: '' };
    const given = { ...chart, ...bare, time_out: null, started_at: null, ended_at: null, zones, given_up_because: WHY };
    const saved = await saveChart(physician, session, given);
    expect(saved.missing).toEqual([]);
    const opened = { ...needleHead('C-9', '2030-01-31'), disposed: false };
    const with_head = await saveChart(physician, saved, { ...given, cartridges: [opened] });
    expect(with_head.missing.map(({ code }) => code)).toEqual(['cartridge-disposed']);
  });
});
