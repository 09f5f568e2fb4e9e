import { createAppointment } from '@stipple/contract/appointments';
import { withdrawConsent } from '@stipple/contract/consents';
import {
  amendSession,
  listSessions,
  readSession,
  recentLots,
  saveSession,
  signSession,
  startSession,
} from '@stipple/contract/sessions';
import { readToday } from '@stipple/contract/today';
import { withPracticeScope } from '@stipple/record';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { agreeUsualPlan, answerIntake, assessUsual, draftPlan, enterPatient } from '../testing/course.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import {
  beginNow,
  consentTo,
  delivered,
  fullChart,
  needleHead,
  saveChart,
  SAVED_ON_DEVICE,
  signedVisit,
  startAndBegin,
  startNext,
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

describe('starting a session', () => {
  it('takes zones, depths and passes from the plan, and leaves lots and endpoints to what happens', async () => {
    const { plan, session } = await startUsualSession(physician);
    expect(session.chart.zones).toEqual(
      plan.zones.map(({ zone, depth_mm, passes: count }) => {
        const passes = [{ depth_mm, speed: '7000-rpm', direction: null, count }];
        const open = { endpoint: null, skipped_because: '', standing: 'proposed' };
        return { zone, passes, ...open, proposed: { from: 'plan', passes } };
      }),
    );
    expect(session).toMatchObject({ number_in_series: 1, day: '2026-11-20', version: 1, signed_at: null });
    expect(session.chart).toMatchObject({
      device: 'skinpen-precision',
      cartridges: [],
      time_out: null,
      started_at: null,
    });
    expect(session.assessment_id).toBe(plan.assessment_id);
    expect(session.missing.map(({ code }) => code)).toEqual([
      ...[
        'photos',
        'time-out',
        'device-serial',
        'device-cleaned',
        'cartridge',
        'zone.cheeks',
        'zone.forehead',
        'times',
      ],
    ]);
    expect(await auditOf(session.session_id, 'sessions.start')).toHaveLength(1);
  });

  it('counts on in the series', async () => {
    const { plan } = await startUsualSession(physician);
    expect((await startNext(physician, plan.plan_id)).number_in_series).toBe(2);
  });

  it('needs an agreed plan of this practice', async () => {
    const patient_id = await enterPatient(physician);
    await answerIntake(physician, patient_id);
    const { assessment_id } = await assessUsual(physician, patient_id);
    const { plan_id } = await draftPlan(physician, patient_id, assessment_id);
    const body = { session_id: newUuidV7() };
    expect(await physician.refused(startSession, { params: { plan_id }, body })).toMatchObject({ code: 'wrong-state' });
    expect(await stranger.refused(startSession, { params: { plan_id }, body })).toMatchObject({ code: 'not-found' });
  });

  it('refuses an identifier that another session has', async () => {
    const { plan, session } = await startUsualSession(physician);
    const { session_id } = session;
    const refused = await physician.refused(startSession, { params: { plan_id: plan.plan_id }, body: { session_id } });
    expect(refused.code).toBe('id-already-used');
  });

  it('moves the planned visit of the day to arrived, and the signature moves it to done', async () => {
    const { patient_id, plan } = await agreeUsualPlan(physician);
    await consentTo(physician, plan.plan_id);
    const appointment_id = newUuidV7();
    await physician.get(createAppointment, {
      body: { appointment_id, patient_id, kind: 'session', day: '2026-11-20', time: '10:00', note: '' },
    });
    const stateNow = async () =>
      (await physician.get(readToday)).appointments.find((visit) => visit.appointment_id === appointment_id)?.state;
    const session = await beginNow(physician, await startNext(physician, plan.plan_id));
    expect(await stateNow()).toBe('arrived');
    const { session_id, version } = await saveChart(physician, session, fullChart(session, END));
    await physician.get(signSession, {
      params: { session_id },
      body: { version, override_reasons: {}, past_missing: {} },
    });
    expect(await stateNow()).toBe('done');
  });
});

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
      ...['device_serial', 'device_cleaned', 'cartridges', 'topicals', 'zones', 'time_out', 'started_at', 'ended_at'],
      ...['photos_skipped_because', 'pain_0_10'],
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

describe('signing a session', () => {
  it('closes it, and its lots can be chosen from', async () => {
    const { patient_id, session } = await signedVisit(physician, END);
    expect(session).toMatchObject({ signed_by: 'Dr Vera Licensed', missing: [], version: 4 });
    const { session_id } = session;
    const again = { params: { session_id }, body: { version: 4, override_reasons: {}, past_missing: {} } };
    expect((await physician.refused(signSession, again)).code).toBe('already-signed');
    const chart = fullChart(session, END);
    const save = { params: { session_id }, body: { version: 4, chart, saved_on_device_at: SAVED_ON_DEVICE } };
    expect((await physician.refused(saveSession, save)).code).toBe('already-signed');
    const query = { kind: 'cartridge', entry: 'skinpen-precision' } as const;
    const expected = { lot: 'C-100', expires_on: '2030-01-31', last_used_on: '2026-11-20' };
    expect((await assistant.get(recentLots, { query })).lots).toContainEqual(expected);
    expect((await stranger.get(recentLots, { query })).lots).toEqual([]);
    const { sessions } = await assistant.get(listSessions, { params: { patient_id } });
    expect(sessions).toEqual([session]);
  });

  it('names what is missing', async () => {
    const { session } = await startAndBegin(physician);
    const { session_id, version } = session;
    const refused = await physician.refused(signSession, {
      params: { session_id },
      body: { version, override_reasons: {}, past_missing: {} },
    });
    expect(refused).toMatchObject({ code: 'not-complete', missing: session.missing });
  });

  it('needs a consent that was not withdrawn', async () => {
    const { patient_id: _other, plan } = await agreeUsualPlan(physician);
    const consent_id = await consentTo(physician, plan.plan_id);
    const session = await beginNow(physician, await startNext(physician, plan.plan_id));
    await physician.get(withdrawConsent, { params: { consent_id }, body: { reason: '' } });
    const saved = await saveChart(physician, session, fullChart(session, END));
    expect(saved.missing.map(({ code }) => code)).toEqual(['consent']);
  });

  it('needs an assessment of the same day that permits', async () => {
    const { plan } = await startAndBegin(physician);
    server.clock.advance({ days: 28 });
    const next = await startNext(physician, plan.plan_id);
    server.clock.advance({ days: -28 });
    expect(next.assessment_id).toBeNull();
    expect(next.missing.map(({ code }) => code)).toContain('assessment');
  });

  it('needs the anaesthetic wiped off, and takes an expired cartridge for a broken limit', async () => {
    const { session } = await startAndBegin(physician);
    const saved = await saveChart(physician, session, {
      ...fullChart(session, END),
      cartridges: [needleHead('C-1', '2026-11-19')],
      anaesthetic: {
        product: 'lidocaine-prilocaine-2.5-2.5',
        lot: 'E-1',
        grams: 2,
        area_cm2: 20,
        on_at: '2026-11-20T08:00:00.000Z',
        off_at: '2026-11-20T09:00:00.000Z',
        wiped_off: false,
        weight_kg: 70,
        prescriber: '',
      },
    });
    expect(saved.missing.map(({ code }) => code)).toEqual(['anaesthetic']);
    expect(saved.findings.find(({ rule }) => rule === 'cartridge.expired')).toMatchObject({ verdict: 'unsuitable' });
  });

  it('needs a licence that is valid today', async () => {
    const { session } = await startAndBegin(physician);
    const { session_id, version } = await saveChart(physician, session, fullChart(session, END));
    const unlicensed = await server.signedInAs('practitioner', { licence: null });
    const expired = await server.signedInAs('owner', { licence: 'physician', licence_valid_until: '2026-11-19' });
    const sent = { params: { session_id }, body: { version, override_reasons: {}, past_missing: {} } };
    expect((await unlicensed.refused(signSession, sent)).code).toBe('licence-needed');
    expect((await expired.refused(signSession, sent)).code).toBe('licence-needed');
    expect((await assistant.refused(signSession, sent)).code).toBe('not-allowed');
  });

  it('asks for a reason for each broken limit, from a licence that covers it', async () => {
    const { session } = await startAndBegin(physician);
    const chart = fullChart(session, END);
    const blocked = { ...chart, topicals: [{ topical: 'vitamin-c-serum', lot: 'V-1', prescriber: '' }] };
    const { session_id, version, findings } = await saveChart(physician, session, blocked);
    const rules = findings.filter(({ verdict }) => verdict === 'unsuitable').map(({ rule }) => rule);
    expect(rules).toEqual(['topicals.vitamin-c-serum.blocked']);
    const bare = { params: { session_id }, body: { version, override_reasons: {}, past_missing: {} } };
    const refused = await physician.refused(signSession, bare);
    expect(refused).toMatchObject({ code: 'limit-broken', findings: [{ rule: rules[0] }] });
    const override_reasons = Object.fromEntries(rules.map((rule) => [rule, 'The patient brought it and insisted']));
    const reasoned = { params: { session_id }, body: { version, override_reasons, past_missing: {} } };
    const nurse = await server.signedInAs('practitioner', { licence: 'other' });
    expect((await nurse.refused(signSession, reasoned)).code).toBe('limit-broken');
    const signed = await physician.get(signSession, reasoned);
    expect(signed.override_reasons).toEqual(override_reasons);
    expect(await auditOf(session_id, 'sessions.sign')).toMatchObject([{ detail: { overridden: rules } }]);
  });

  it('closes the rows for raw SQL too', async () => {
    const { session } = await signedVisit(physician, END);
    const { practice_id, actor } = server.practice;
    const changed = await withPracticeScope(server.deps.db, actor, async (scope) => {
      const run = async (text: string) => (await scope.query(text, [practice_id, session.session_id])).rowCount;
      return [
        await run(`update session set notes = 'x' where practice_id = $1 and session_id = $2`),
        await run(`update session_zone set pass_count = 1 where practice_id = $1 and session_id = $2`),
        await run(`delete from session_zone where practice_id = $1 and session_id = $2`),
      ];
    });
    expect(changed).toEqual([0, 0, 0]);
    await expect(
      withPracticeScope(server.deps.db, actor, (scope) =>
        scope.query('delete from session where practice_id = $1', [practice_id]),
      ),
    ).rejects.toThrow(/permission denied/);
    await expect(
      withPracticeScope(server.deps.db, actor, (scope) =>
        scope.query('delete from session_amendment where practice_id = $1', [practice_id]),
      ),
    ).rejects.toThrow(/permission denied/);
  });
});

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
