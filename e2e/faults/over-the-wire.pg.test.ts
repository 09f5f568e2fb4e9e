import { connect } from 'node:net';
import { readAudit } from '@stipple/contract/audit';
import { createPatient, findPatients } from '@stipple/contract/patients';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPracticeServer } from '../stage/practice-server.ts';
import type { PracticeServer } from '../stage/practice-server.ts';
import { timeOrderedId } from '../stage/time-ordered-id.ts';
import { openBrowser } from './browser.ts';
import type { Answer, Browser, Request } from './browser.ts';
import { setUpOwner, tryPassword } from './practice-owner.ts';

const LONG = { timeout: 60_000 };

let server: PracticeServer;
let browser: Browser;
let stranger: Browser;
beforeAll(async () => {
  server = await startPracticeServer();
  browser = openBrowser(server.origin);
  stranger = openBrowser(server.origin);
  await setUpOwner(browser);
}, 120_000);
afterAll(async () => {
  browser.close();
  stranger.close();
  await server.stop();
}, 60_000);

const newPatient = () => ({
  patient_id: timeOrderedId(),
  given_name: 'Nora',
  family_name: 'Example',
  birth_date: '1990-05-05',
  phone: '',
  email: '',
  called: '',
  notes: '',
});
const write = (more: Partial<Request> = {}): Promise<Answer> =>
  browser.send({
    method: 'POST',
    path: '/api/patients',
    body: newPatient(),
    ...more,
    headers: { 'idempotency-key': timeOrderedId(), ...more.headers },
  });
const verdict = ({ status, json, headers }: Answer): string => {
  expect(headers['content-type']).toContain('application/problem+json');
  return `${status} ${(json() as { code: string }).code}`;
};
const countPatients = async (): Promise<number> => {
  const record = await server.record();
  const [row] = await record.rows('select count(*)::integer as count from patient');
  await record.close();
  return Number(row?.['count']);
};

describe('a bad request gets a clear problem and changes nothing', () => {
  let before: number;
  beforeAll(async () => {
    before = await countPatients();
  });
  afterAll(async () => {
    expect(await countPatients()).toBe(before);
  });

  it('too large, whether it says so beforehand or not', LONG, async () => {
    const body = JSON.stringify({ ...newPatient(), notes: 'x'.repeat(1_100_000) });
    expect(verdict(await write({ body }))).toBe('413 too-large');
    expect(await inChunks(body)).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('another content type', LONG, async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml'])
      expect(verdict(await write({ headers: { 'content-type': type } }))).toBe('415 unsupported-media-type');
  });

  it('unknown keys, also those that would change what an object is', LONG, async () => {
    for (const more of ['"age":3', '"__proto__":{"a":1}', '"constructor":{"prototype":{}}', '"practice_id":"x"']) {
      const body = `${JSON.stringify(newPatient()).slice(0, -1)},${more}}`;
      expect(verdict(await write({ body })), more).toBe('400 invalid-request');
    }
  });

  it('JSON that is none, is cut off, or is deep beyond reason', LONG, async () => {
    for (const body of ['', '{', 'null', '[]', '"text"', '\u0000', `${'['.repeat(100_000)}${']'.repeat(100_000)}`])
      expect(verdict(await write({ body })), body.slice(0, 20)).toBe('400 invalid-request');
  });

  it('impossible dates and characters that no record can hold', LONG, async () => {
    for (const change of [
      { birth_date: '1990-02-30' },
      { birth_date: '2990-01-01' },
      { birth_date: '05/05/1990' },
      { given_name: 'No\u0000ra' },
      { given_name: '\ud800' },
      { given_name: '   ' },
    ]) {
      const answer = await write({ body: { ...newPatient(), ...change } });
      expect(answer.status, `${JSON.stringify(change)} ${answer.text}`).toBe(400);
    }
  });

  it('no idempotency key, or one that is no UUIDv7', LONG, async () => {
    for (const key of ['', 'abc', '7', crypto.randomUUID(), `${timeOrderedId()}, ${timeOrderedId()}`])
      expect(verdict(await write({ headers: { 'idempotency-key': key } })), key).toBe('400 invalid-request');
    expect((await browser.refused(createPatient, { body: newPatient(), key: null })).code).toBe('invalid-request');
  });

  it('another site as its origin', LONG, async () => {
    const { port } = new URL(server.origin);
    for (const origin of [
      'https://evil.example',
      'null',
      `http://localhost:${port}.evil.example`,
      `http://127.0.0.1:${port}`,
    ])
      expect(verdict(await write({ headers: { origin } })), origin).toBe('403 wrong-origin');
  });

  it('nobody signed in, and a cookie that is made up', LONG, async () => {
    expect((await stranger.refused(createPatient, { body: newPatient() })).status).toBe(401);
    const forged = openBrowser(server.origin, {
      cookies: new Map([...browser.cookies].map(([name, value]) => [name, `${value.slice(0, -8)}AAAAAAA%3D`])),
    });
    expect((await forged.refused(findPatients, { query: { text: '' } })).code).toBe('not-signed-in');
    forged.close();
  });

  it('addresses and methods that there are not', LONG, async () => {
    for (const path of ['/api/nothing', '/api/patients/..%2f..%2fetc', '/api/%zz', '/api/patients/no-id'])
      expect((await browser.send({ method: 'GET', path })).status, path).toBeOneOf([400, 404]);
    expect((await browser.send({ method: 'GET', path: '//[' })).text).not.toContain('urn:stipple:problem:unexpected');
    for (const method of ['DELETE', 'PATCH', 'OPTIONS'])
      expect(verdict(await write({ method })), method).toBe('404 not-found');
  });
});

describe('a write that is sent again', () => {
  it('with its key is done once, also when all arrive together', LONG, async () => {
    const [body, key, before] = [newPatient(), timeOrderedId(), await countPatients()];
    const many = await Promise.all(Array.from({ length: 12 }, () => browser.call(createPatient, { body, key })));
    const later = await browser.call(createPatient, { body, key });
    const [first] = many;
    for (const { status, json } of [...many, later]) expect([status, json()]).toEqual([200, first?.json()]);
    expect(await countPatients()).toBe(before + 1);
    const { events } = await browser.get(readAudit, { query: { patient_id: body.patient_id } });
    expect(events.filter(({ action }) => action === 'patients.create')).toHaveLength(1);
  });

  it('with other content under its key is refused', LONG, async () => {
    const [body, key] = [newPatient(), timeOrderedId()];
    await browser.get(createPatient, { body, key });
    const other = await browser.refused(createPatient, { body: { ...body, given_name: 'Eve' }, key });
    expect(other.code).toBe('id-already-used');
  });

  it('half way, then dropped by its sender, leaves nothing behind', LONG, async () => {
    const before = await countPatients();
    await dropped(JSON.stringify(newPatient()));
    expect((await browser.call(findPatients, { query: { text: '' } })).status).toBe(200);
    expect(await countPatients()).toBe(before);
  });
});

describe('the door', () => {
  it('closes for a while to whoever tries one account too often, and says for how long', LONG, async () => {
    let last = await tryPassword(stranger, 'nobody@example.org', 'a wrong password');
    for (let attempt = 0; attempt < 10 && last.status !== 429; attempt += 1) {
      expect(last.status).toBe(401);
      last = await tryPassword(stranger, 'nobody@example.org', 'a wrong password');
    }
    expect(verdict(last)).toBe('429 too-many-tries');
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
    const forged = { 'x-forwarded-for': '203.0.113.9' };
    const path = '/api/identity/sign-in/email';
    const body = { email: 'nobody@example.org', password: 'a wrong password' };
    expect((await stranger.send({ method: 'POST', path, body, headers: forged })).status).toBe(429);
  });
});

/** Sends a body in chunks, without its length; gives the first line of the answer. */
function inChunks(body: string): Promise<string> {
  return overSocket((socket) => {
    socket.write(head('transfer-encoding: chunked'));
    socket.write(`${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n0\r\n\r\n`);
  });
}

/** Promises a whole body, sends half of it and goes. */
function dropped(body: string): Promise<string> {
  return overSocket((socket) => {
    socket.write(`${head(`content-length: ${Buffer.byteLength(body)}`)}${body.slice(0, body.length / 2)}`, () =>
      socket.destroy(),
    );
  });
}

function overSocket(send: (socket: ReturnType<typeof connect>) => void): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ host: 'localhost', port: Number(new URL(server.origin).port) }, () => send(socket));
    let text = '';
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('\r\n')) socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.once('close', () => resolve(text.split('\r\n')[0] ?? ''));
  });
}

function head(framing: string): string {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return [
    'POST /api/patients HTTP/1.1',
    `host: ${new URL(server.origin).host}`,
    `origin: ${server.origin}`,
    `cookie: ${cookie}`,
    `idempotency-key: ${timeOrderedId()}`,
    'content-type: application/json',
    framing,
    '\r\n',
  ].join('\r\n');
}
