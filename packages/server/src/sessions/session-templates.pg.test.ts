import {
  listSessionTemplates,
  retireSessionTemplate,
  saveSession,
  saveSessionTemplate,
} from '@stipple/contract/sessions';
import { withPracticeScope } from '@stipple/record';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import { SAVED_ON_DEVICE, startUsualSession } from '../testing/visit.ts';

let server: TestServer;
let practitioner: Caller;
let stranger: Caller;
beforeAll(async () => {
  server = await openTestServer({ now: '2026-11-20T09:00:00Z' });
  practitioner = await server.signedInAs('practitioner', { display_name: 'Dr Vera Licensed' });
  stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
});
afterAll(() => server.close());

const pass = (depth_mm: number, speed: string | null = '7000-rpm') => ({
  depth_mm,
  speed,
  direction: 'vertical' as const,
  count: 2,
});

const usual = {
  name: 'Scars, usual',
  indication: 'acne-scars-rolling-boxcar',
  device: 'skinpen-precision',
  zones: [
    { zone: 'cheeks', passes: [pass(1.25), { ...pass(1.25), direction: 'horizontal' as const }] },
    { zone: 'forehead', passes: [pass(0.5)] },
  ],
};

const added = (more: object = {}) =>
  practitioner.get(saveSessionTemplate, { body: { template_id: newUuidV7(), version: null, ...usual, ...more } });

const refusedWith = (more: object) =>
  practitioner.refused(saveSessionTemplate, { body: { template_id: newUuidV7(), version: null, ...usual, ...more } });

describe('a template', () => {
  it('is named, for one indication and device, and found by both', async () => {
    const template = await added();
    expect(template).toMatchObject({ ...usual, version: 1, retired_at: null, changed_by: 'Dr Vera Licensed' });
    const other = await added({ name: 'A rolled face', device: 'dermaroller', zones: rolled });
    const assistant = await server.signedInAs('assistant');
    const query = { indication: usual.indication, device: usual.device };
    const ids = (await assistant.get(listSessionTemplates, { query })).templates.map(({ template_id }) => template_id);
    expect(ids).toContain(template.template_id);
    expect(ids).not.toContain(other.template_id);
    const all = (await assistant.get(listSessionTemplates)).templates;
    expect(all.map(({ name }) => name)).toEqual(all.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b)));
    expect((await stranger.get(listSessionTemplates)).templates).toEqual([]);
  });

  it('is refused with a pass beyond a limit, just above it and not on it', async () => {
    const nose = (depth_mm: number) => ({ zones: [{ zone: 'nose', passes: [pass(0.25), pass(depth_mm)] }] });
    const on = await added(nose(0.75));
    expect(on.findings.filter(({ verdict }) => verdict === 'unsuitable')).toEqual([]);
    const above = await refusedWith(nose(1));
    expect(above).toMatchObject({ code: 'limit-broken', findings: [{ rule: 'zones.nose.depth.above-cap' }] });
    expect((await refusedWith({ zones: [{ zone: 'eyelids', passes: [pass(0.25)] }] })).code).toBe('limit-broken');
    expect((await refusedWith({ device: 'home-roller', zones: rolled })).code).toBe('limit-broken');
  });

  it('names what is not in the catalogue, and a zone that is listed twice', async () => {
    const unknown = await refusedWith({
      indication: 'hiccups',
      zones: [{ zone: 'elbow', passes: [pass(1, 'warp')] }],
    });
    expect(unknown.errors.map(({ field }) => field)).toEqual(['indication', 'zones.0.zone', 'zones.0.passes.0.speed']);
    const [cheeks] = usual.zones;
    expect((await refusedWith({ zones: [cheeks, cheeks] })).errors.map(({ field }) => field)).toEqual(['zones.1.zone']);
  });

  it('keeps every state, and one of two changes of the same version wins', async () => {
    const { template_id, version } = await added();
    const change = (name: string) =>
      practitioner.call(saveSessionTemplate, { body: { ...usual, template_id, version, name } });
    const replies = await Promise.all([change('One'), change('Other')]);
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const lost = replies.find((reply) => !reply.ok);
    expect(lost?.ok === false ? lost.problem : null).toMatchObject({ code: 'stale-version', current: { version: 2 } });
    const { rows } = await server.database.owner.query(
      `select version, content ->> 'name' as name from session_template_version where template_id = $1 order by version`,
      [template_id],
    );
    expect(rows).toMatchObject([{ version: 1, name: usual.name }, { version: 2 }]);
    const { practice_id, actor } = server.practice;
    await expect(
      withPracticeScope(server.deps.db, actor, (scope) =>
        scope.query('update session_template_version set version = 9 where practice_id = $1', [practice_id]),
      ),
    ).rejects.toThrow(/permission denied/);
  });

  it('is retired and then offered last, changed no more, and never under another’s identifier', async () => {
    const { template_id, version } = await added({ name: 'AAA retired' });
    const params = { template_id };
    const retired = await practitioner.get(retireSessionTemplate, { params, body: { version } });
    expect(retired.retired_at).not.toBeNull();
    const { templates } = await practitioner.get(listSessionTemplates);
    expect(templates.at(-1)?.template_id).toBe(template_id);
    const body = { ...usual, template_id, version: retired.version };
    expect((await practitioner.refused(saveSessionTemplate, { body })).code).toBe('wrong-state');
    expect((await practitioner.refused(retireSessionTemplate, { params, body: { version: 2 } })).code).toBe(
      'wrong-state',
    );
    const taken = { ...usual, template_id, version: null };
    expect((await practitioner.refused(saveSessionTemplate, { body: taken })).code).toBe('id-already-used');
    expect((await stranger.refused(saveSessionTemplate, { body })).code).toBe('not-found');
  });

  it('is made by those who may plan, not by an assistant', async () => {
    const assistant = await server.signedInAs('assistant');
    const body = { template_id: newUuidV7(), version: null, ...usual };
    expect((await assistant.refused(saveSessionTemplate, { body })).code).toBe('not-allowed');
  });

  it('fills a session as a proposal that says where it came from', async () => {
    const { session } = await startUsualSession(practitioner);
    const { zones } = await added();
    const filled = zones.map(({ zone, passes }) => ({
      zone,
      passes: [...passes],
      endpoint: null,
      skipped_because: '',
      standing: 'proposed' as const,
      proposed: { from: 'template' as const, passes: [...passes] },
    }));
    const { session_id, version } = session;
    const { cartridges, topicals, emergency, ...chart } = session.chart;
    const body = {
      version,
      chart: {
        ...chart,
        cartridges: [...cartridges],
        topicals: [...topicals],
        emergency: [...emergency],
        zones: filled,
      },
      saved_on_device_at: SAVED_ON_DEVICE,
    };
    const saved = await practitioner.get(saveSession, { params: { session_id }, body });
    expect(saved.chart.zones).toEqual(filled);
  });
});

const rolled = [{ zone: 'cheeks', passes: [pass(1, null)] }];
