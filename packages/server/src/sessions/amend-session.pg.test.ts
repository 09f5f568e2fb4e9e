import { amendSession } from '@stipple/contract/sessions';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import { fullChart, signedVisit, startAndBegin } from '../testing/visit.ts';

const END = '2026-11-20T10:00:00.000Z';

let server: TestServer;
let physician: Caller;
beforeAll(async () => {
  server = await openTestServer({ now: '2026-11-20T09:00:00Z' });
  physician = await server.signedInAs('practitioner', { display_name: 'Dr Vera Licensed' });
});
afterAll(() => server.close());

describe('amending a session', () => {
  it('keeps what was signed beside the correction', async () => {
    const { session } = await signedVisit(physician, END);
    const { session_id, version } = session;
    const chart = { ...fullChart(session, END), notes: 'Left cheek was 0.25 mm shallower' };
    const body = { amendment_id: newUuidV7(), version, reason: 'Noted from memory', chart };
    const amended = await physician.get(amendSession, { params: { session_id }, body });
    expect(amended.chart.notes).toBe(chart.notes);
    expect(amended.version).toBe(version + 1);
    expect(amended.amendments).toMatchObject([{ reason: 'Noted from memory', by: 'Dr Vera Licensed' }]);
    expect(amended.amendments[0]?.before).toEqual(session.chart);
    expect(amended.signed_at).toBe(session.signed_at);
    const stale = { ...body, amendment_id: newUuidV7() };
    expect(await physician.refused(amendSession, { params: { session_id }, body: stale })).toMatchObject({
      code: 'stale-version',
      current: { version: version + 1 },
    });
  });

  it('is for signed sessions, and each identifier works once', async () => {
    const { session } = await startAndBegin(physician);
    const { session_id, version } = session;
    const chart = fullChart(session, END);
    const body = { amendment_id: newUuidV7(), version, reason: 'Too early', chart };
    expect((await physician.refused(amendSession, { params: { session_id }, body })).code).toBe('wrong-state');
    const signed = await signedVisit(physician, END);
    const params = { session_id: signed.session.session_id };
    const first = await physician.get(amendSession, { params, body: { ...body, version: signed.session.version } });
    const again = { ...body, version: first.version };
    expect((await physician.refused(amendSession, { params, body: again })).code).toBe('id-already-used');
  });

  it('never loses a version, whatever is amended in which order', async () => {
    const correction = fc.record({
      notes: fc.string({ maxLength: 40 }).map((text) => text.trim()),
      pain_0_10: fc.option(fc.integer({ min: 0, max: 10 })),
      dropped: fc.boolean(),
      depth_mm: fc.constantFrom(0.25, 0.5, 1, 1.25),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(correction, { minLength: 1, maxLength: 5 }), async (corrections) => {
        const { session } = await signedVisit(physician, END);
        const params = { session_id: session.session_id };
        let current = session;
        for (const { notes, pain_0_10, dropped, depth_mm } of corrections) {
          const full = fullChart(session, END);
          const passes = [{ depth_mm, speed: null, direction: null, count: 2 }];
          const zones = full.zones.slice(dropped ? 1 : 0).map((zone) => ({ ...zone, passes }));
          const chart = { ...full, notes, pain_0_10, zones };
          const body = { amendment_id: newUuidV7(), version: current.version, reason: 'Correction', chart };
          const before = current.chart;
          current = await physician.get(amendSession, { params, body });
          expect(current.amendments.at(-1)).toMatchObject({ amendment_id: body.amendment_id, before, after: chart });
          expect(current.chart).toEqual(chart);
        }
        expect(current.amendments).toHaveLength(corrections.length);
        expect(current.amendments[0]?.before).toEqual(session.chart);
        for (const [index, amendment] of current.amendments.entries())
          expect(amendment.before).toEqual(current.amendments[index - 1]?.after ?? session.chart);
      }),
      { numRuns: 8 },
    );
  });
});
