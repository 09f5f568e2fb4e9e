import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { readMe } from '@stipple/contract/identity';
import { createPatient, readPatient } from '@stipple/contract/patients';
import { inviteStaff, readPractice } from '@stipple/contract/practice';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../app.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import { newUuidV7 } from './uuid-v7.ts';

let server: TestServer;
let owner: Caller;
beforeAll(async () => {
  server = await openTestServer({ now: '2026-11-20T09:00:00Z' });
  owner = await server.signedInAs('owner');
});
afterAll(() => server.close());

const newPatient = () => ({
  patient_id: newUuidV7(),
  given_name: 'Zoë',
  family_name: 'Ångström',
  birth_date: '1990-02-28',
  phone: '',
  email: '',
  called: '',
  notes: '',
});
const countPatients = async (): Promise<number> => {
  const { rows } = await server.database.owner.query<{ count: number }>('select count(*)::int as count from patient');
  return rows[0]?.count ?? 0;
};

describe('a write that is sent twice', () => {
  it('is done once and answered the same', async () => {
    const [body, key, before] = [newPatient(), newUuidV7(), await countPatients()];
    const first = await owner.get(createPatient, { body, key });
    expect(await owner.get(createPatient, { body, key })).toEqual(first);
    expect(await countPatients()).toBe(before + 1);
  });

  it('is done once even when both are under way together', async () => {
    const [body, key, before] = [newPatient(), newUuidV7(), await countPatients()];
    const replies = await Promise.all(Array.from({ length: 4 }, () => owner.call(createPatient, { body, key })));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await countPatients()).toBe(before + 1);
  });

  it('with other content is refused, and so is the same identifier under another key', async () => {
    const [body, key] = [newPatient(), newUuidV7()];
    await owner.get(createPatient, { body, key });
    const other = await owner.refused(createPatient, { body: { ...body, given_name: 'Eve' }, key });
    expect(other.code).toBe('id-already-used');
    expect((await owner.refused(createPatient, { body: { ...body, given_name: 'Eve' } })).code).toBe('id-already-used');
  });

  it('by somebody else under the same key gives away nothing', async () => {
    const [body, key] = [newPatient(), newUuidV7()];
    await owner.get(createPatient, { body, key });
    const colleague = await server.signedInAs('assistant');
    expect((await colleague.refused(createPatient, { body, key })).code).toBe('id-already-used');
  });
});

describe('a faulty request', () => {
  it('hears of all its faults at once and changes nothing', async () => {
    const before = await countPatients();
    const faulty = { ...newPatient(), given_name: '', birth_date: '1990-02-30', age: 3 };
    const answer = await owner.raw({ method: 'POST', url: '/api/patients', payload: faulty });
    const { code, errors }: { code: string; errors: { field: string }[] } = JSON.parse(answer.body);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect([code, errors.map(({ field }) => field).toSorted()]).toEqual([
      'invalid-request',
      ['age', 'birth_date', 'given_name', 'idempotency-key'],
    ]);
    expect(await countPatients()).toBe(before);
  });

  it.each([
    ['broken JSON', '{"given_name":', 400, 'invalid-request'],
    ['a list', '[]', 400, 'invalid-request'],
    ['a poisoned prototype', '{"__proto__":{"x":1}}', 400, 'invalid-request'],
    ['more than 1 MiB', JSON.stringify({ notes: 'x'.repeat(1_100_000) }), 413, 'too-large'],
  ])('with %s is refused', async (_what, payload, status, code) => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': newUuidV7() };
    const answer = await owner.raw({ method: 'POST', url: '/api/patients', payload, headers });
    expect([answer.statusCode, JSON.parse(answer.body).code]).toEqual([status, code]);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'as %s is refused',
    async (type) => {
      const headers = { 'content-type': type, 'idempotency-key': newUuidV7() };
      const answer = await owner.raw({ method: 'POST', url: '/api/patients', payload: 'given_name=Ada', headers });
      expect([answer.statusCode, JSON.parse(answer.body).code]).toEqual([415, 'unsupported-media-type']);
    },
  );

  it('to no known address is not found, whatever the method', async () => {
    for (const method of ['GET', 'POST', 'DELETE'] as const) {
      const answer = await owner.raw({ method, url: '/api/nothing/here' });
      expect([answer.statusCode, JSON.parse(answer.body).code]).toEqual([404, 'not-found']);
    }
  });
});

describe('a write from another site', () => {
  const write = (headers: Record<string, string>) =>
    server.app.inject({
      method: 'POST',
      url: '/api/patients',
      payload: newPatient(),
      headers: { 'idempotency-key': newUuidV7(), ...headers },
    });

  it('is refused, with or without its origin', async () => {
    const { cookies } = owner;
    const evil = await write({ cookie: cookies, origin: 'https://evil.example' });
    expect([evil.statusCode, JSON.parse(evil.body).code]).toEqual([403, 'wrong-origin']);
    expect((await write({ cookie: cookies, origin: 'null' })).statusCode).toBe(403);
    expect((await write({ cookie: cookies })).statusCode).toBe(403);
    expect((await write({ cookie: cookies, 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
  });

  it('of our own is taken', async () => {
    const { cookies } = owner;
    expect((await write({ cookie: cookies, origin: server.deps.config.origin })).statusCode).toBe(200);
    expect((await write({ cookie: cookies, 'sec-fetch-site': 'same-origin' })).statusCode).toBe(200);
  });
});

describe('another practice', () => {
  it('cannot be reached by an identifier of it', async () => {
    const patient = await owner.get(createPatient, { body: newPatient() });
    const stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
    const { patient_id } = patient;
    expect((await stranger.refused(readPatient, { params: { patient_id } })).code).toBe('not-found');
  });
});

describe('a bug', () => {
  it('is answered with a reference and says nothing of what was typed', async () => {
    const broken = {
      ...server.deps,
      backups: { ...server.deps.backups, status: () => Promise.reject(new Error('Zoë')) },
    };
    const app = await buildApp(broken);
    const answer = await app.inject({ method: 'GET', url: '/api/practice/backup', headers: { cookie: owner.cookies } });
    expect(answer.statusCode).toBe(500);
    expect(JSON.parse(answer.body)).toMatchObject({
      code: 'unexpected',
      reference: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(answer.body).not.toContain('Zoë');
    await app.close();
  });
});

describe('cookies and headers', () => {
  it('keep sessions away from scripts, other sites and, under https, from plain connections', async () => {
    const secure = await openTestServer({ origin: 'https://practice.example' });
    const { user_id } = (await secure.signedInAs('owner')).staff;
    const [line = ''] = await secure.deps.identity.signIn(user_id);
    expect(line).toMatch(/HttpOnly/);
    expect(line).toMatch(/SameSite=Strict/i);
    expect(line).toMatch(/Secure/);
    const answer = await secure.nobody.raw({ method: 'GET', url: '/api/me' });
    expect(answer.headers['strict-transport-security']).toContain('max-age');
    await secure.close();
  });

  it('protect every answer', async () => {
    const { headers } = await server.nobody.raw({ method: 'GET', url: '/api/me' });
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    });
  });

  it('refuse a forged session', async () => {
    const forged = server.withCookies(owner.cookies.replace(/.{5}$/, 'AAAAA'));
    expect((await forged.get(readMe)).state).toBe('nobody');
    expect((await forged.refused(readPractice)).code).toBe('not-signed-in');
  });
});

describe('an answer shown once', () => {
  it('is the same when asked for again, and unreadable in the record', async () => {
    const body = {
      invitation_id: newUuidV7(),
      role: 'assistant',
      licence: null,
      licence_number: '',
      licence_valid_until: null,
      note: '',
    } as const;
    const key = newUuidV7();
    const { url } = await owner.get(inviteStaff, { body, key });
    expect((await owner.get(inviteStaff, { body, key })).url).toBe(url);
    const { rows } = await server.database.owner.query<{ text: string }>(
      'select response::text as text from command_receipt where command_id = $1',
      [key],
    );
    expect(rows[0]?.text).toMatch(/^\{"sealed": "[\w-]+"\}$/);
  });
});

describe('the web app', () => {
  let app: FastifyInstance;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stipple-web-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'practice.html'), '<script nonce="__CSP_NONCE__">practice</script>');
    writeFileSync(join(folder, 'portal.html'), '<script nonce="__CSP_NONCE__">portal</script>');
    writeFileSync(join(folder, 'assets', 'practice-1a2b.js'), 'export {};'.repeat(500));
    writeFileSync(join(folder, 'mark.svg'), '<svg/>');
    writeFileSync(join(folder, 'service-worker.js'), '');
    app = await buildApp(server.deps, { webFolder: folder });
  });
  afterAll(() => app.close());

  it.each(['/', '/patients/7', '/sign-in', '/practice.html'])('gives the practice’s page at %s', async (url) => {
    const answer = await app.inject({ method: 'GET', url });
    const nonce = /nonce="([^"]+)">practice</.exec(answer.body)?.[1] ?? 'none';
    expect(answer.headers['content-security-policy']).toContain(`'nonce-${nonce}'`);
    expect(answer.headers['content-security-policy']).not.toContain("'unsafe-eval'");
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('never uses a nonce twice', async () => {
    const bodies = await Promise.all([1, 2].map(() => app.inject({ method: 'GET', url: '/' })));
    expect(bodies[0]?.body).not.toBe(bodies[1]?.body);
  });

  it('gives the portal’s page under /p/', async () => {
    expect((await app.inject({ method: 'GET', url: '/p/anything' })).body).toContain('portal');
  });

  it('gives hashed files for good, zipped, and says when one is of another version', async () => {
    const url = '/assets/practice-1a2b.js';
    const answer = await app.inject({ method: 'GET', url, headers: { 'accept-encoding': 'gzip' } });
    expect(answer.headers['cache-control']).toContain('immutable');
    expect(gunzipSync(answer.rawPayload).toString()).toContain('export {};');
    expect((await app.inject({ method: 'GET', url: '/assets/practice-old.js' })).statusCode).toBe(404);
    expect((await app.inject({ method: 'GET', url: '/mark.svg' })).headers['content-type']).toBe('image/svg+xml');
  });

  it('gives a file in the smallest form that the browser takes', async () => {
    const ask = (offer: string) =>
      app.inject({ method: 'GET', url: '/assets/practice-1a2b.js', headers: { 'accept-encoding': offer } });
    const small = await ask('gzip, deflate, br, zstd');
    expect(small.headers['content-encoding']).toBe('br');
    expect(small.headers['vary']).toBe('accept-encoding');
    expect(brotliDecompressSync(small.rawPayload).toString()).toContain('export {};');
    expect((await ask('gzip, br;q=0')).headers['content-encoding']).toBe('gzip');
    expect((await ask('deflate')).headers['content-encoding']).toBeUndefined();
  });

  it('gives the service worker fresh, and lets it fetch from here alone', async () => {
    const { headers } = await app.inject({ method: 'GET', url: '/service-worker.js' });
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['content-type']).toContain('text/javascript');
    expect(headers['content-security-policy']).toContain("connect-src 'self'");
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('reaches no file outside its folder', async () => {
    for (const url of ['/../package.json', '/assets/..%2f..%2fpackage.json', '//etc/passwd'])
      expect((await app.inject({ method: 'GET', url })).body).not.toContain('root:');
  });
});
