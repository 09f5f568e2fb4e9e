import { withdrawConsent } from '@stipple/contract/consents';
import { listSessions, readSession, recentLots, saveSession, signSession } from '@stipple/contract/sessions';
import { withPracticeScope } from '@stipple/record';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { agreeUsualPlan } from '../testing/course.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import {
  beginNow,
  consentTo,
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

/** A photo's row as the photo room writes it; what lies in the store does not matter here. */
async function plantPhoto({ patient_id, taken_at }: { patient_id: string; taken_at: string }): Promise<string> {
  const photo_id = newUuidV7();
  const { owner } = server.database;
  const of = [server.practice.practice_id, taken_at];
  await owner.query(
    `insert into photo_file (practice_id, content_sha256, media_type, bytes, width, height, camera, measured,
                             thumbnail_sha256, display_sha256, display_width, display_height, stored_by, staff_id, stored_at)
     values ($1, sha256('x'), 'image/jpeg', 1, 1, 1, '{}', '{}', sha256('x'), sha256('x'), 1, 1, 'Dr Planted',
             gen_random_uuid(), $2)
     on conflict do nothing`,
    of,
  );
  await owner.query(
    `insert into photo (practice_id, photo_id, patient_id, view, taken_at, content_sha256, bytes, media_type, taken_by,
                        created_at, source, staff_id)
     values ($1, $3, $4, 'front', $2, sha256('x'), 1, 'image/jpeg', 'Dr Planted', $2, 'upload', gen_random_uuid())`,
    [...of, photo_id, patient_id],
  );
  return photo_id;
}

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

  it('lists everything that is open, each with a licensed person’s way past', async () => {
    const { session } = await startUsualSession(physician);
    const topicals = [{ topical: 'label-hydrogel', lot: '', prescriber: '' }];
    const bare = { ...fullChart(session, END), topicals, photos_skipped_because: '', time_out: null };
    const open = { device_serial: '', device_cleaned: false, cartridges: [needleHead('', '2030-01-31')] };
    const saved = await saveChart(physician, session, { ...bare, ...open });
    const codes = saved.missing.map(({ code }) => code);
    expect(codes).toEqual([
      'photos',
      'time-out',
      'device-serial',
      'device-cleaned',
      'cartridge',
      'topical-lot.label-hydrogel',
    ]);
    expect(new Set(saved.missing.map(({ way_past }) => way_past))).toEqual(new Set(['licensed-reason']));
    const { session_id, version } = saved;
    const reasons = Object.fromEntries(codes.map((code) => [code, 'The power was out']));
    const { photos: _photos, ...allButPhotos } = reasons;
    const send = (past_missing: Record<string, string>) => ({
      params: { session_id },
      body: { version, override_reasons: {}, past_missing },
    });
    expect(await physician.refused(signSession, send(allButPhotos))).toMatchObject({
      code: 'not-complete',
      missing: [{ code: 'photos' }],
    });
    const signed = await physician.get(signSession, send({ ...reasons, consent: 'it is there' }));
    expect(signed.past_missing).toEqual(reasons);
    expect(await auditOf(session_id, 'sessions.sign')).toMatchObject([{ detail: { past_missing: codes } }]);
  });

  it('is satisfied by photos of the day as by the reason for having none', async () => {
    const { patient_id, session } = await startAndBegin(physician);
    const chart = { ...fullChart(session, END), photos_skipped_because: '' };
    const saved = await saveChart(physician, session, chart);
    expect(saved.missing.map(({ code }) => code)).toEqual(['photos']);
    await plantPhoto({ patient_id, taken_at: '2026-11-19T08:00:00Z' });
    const { session_id } = session;
    const missingNow = async () =>
      (await physician.get(readSession, { params: { session_id } })).missing.map(({ code }) => code);
    expect(await missingNow()).toEqual(['photos']);
    const photo_id = await plantPhoto({ patient_id, taken_at: '2026-11-20T08:00:00Z' });
    expect(await missingNow()).toEqual([]);
    await server.database.owner.query(
      `insert into photo_entered_in_error (practice_id, photo_id, reason, staff_id, by_name, at)
       values ($1, $2, 'Somebody else', gen_random_uuid(), 'Dr Planted', now())`,
      [server.practice.practice_id, photo_id],
    );
    expect(await missingNow()).toEqual(['photos']);
    await server.database.owner.query(
      `insert into photo_skip (practice_id, skip_id, patient_id, session_id, view, reason, staff_id, by_name, at)
       values ($1, gen_random_uuid(), $2, $3, 'front', 'No camera', gen_random_uuid(), 'Dr Planted', now())`,
      [server.practice.practice_id, patient_id, session_id],
    );
    expect(await missingNow()).toEqual([]);
  });

  it('has no way past a session that ends before it starts', async () => {
    const { session } = await startAndBegin(physician);
    const chart = { ...fullChart(session, END), started_at: '2026-11-20T10:00:00.001Z' };
    const { session_id, version, missing } = await saveChart(physician, session, chart);
    expect(missing).toMatchObject([{ code: 'times', way_past: null }]);
    const body = { version, override_reasons: {}, past_missing: { times: 'The clock was wrong' } };
    expect((await physician.refused(signSession, { params: { session_id }, body })).code).toBe('not-complete');
  });

  it('records what was delivered beyond a limit that nobody may override, with a physician’s reason', async () => {
    const { session } = await startAndBegin(physician);
    const chart = { ...fullChart(session, END), cartridges: [needleHead('C-1', '2026-11-19')] };
    const { session_id, version } = await saveChart(physician, session, chart);
    const override_reasons = { 'cartridge.expired': 'Read after it had been used' };
    const sign = { params: { session_id }, body: { version, override_reasons, past_missing: {} } };
    const nurse = await server.signedInAs('practitioner', { licence: 'other' });
    expect((await nurse.refused(signSession, sign)).code).toBe('limit-broken');
    expect((await physician.get(signSession, sign)).override_reasons).toEqual(override_reasons);
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
