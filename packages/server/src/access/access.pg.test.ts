import { randomUUID } from 'node:crypto';
import type { Endpoint } from '@stipple/contract/endpoint';
import { roleMay, roles, type Role } from '@stipple/contract/permissions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boundEndpoints, boundFiles, boundUploads } from '../http/bound-endpoints.ts';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { addressOf, type Caller } from '../testing/caller.ts';
import { openTestServer, type TestServer } from '../testing/open-test-server.ts';
import { sampleOf } from '../testing/sample-of.ts';

/** Each endpoint is held against everybody who must not have it. A new room is covered by being bound. */
const endpoints = boundEndpoints().map(({ endpoint }) => endpoint);
const table = endpoints.map((endpoint) => ({ name: endpoint.name, endpoint }));
const staffOnly = table.filter(({ endpoint }) => isStaff(endpoint));
const guarded = staffOnly.flatMap(({ name, endpoint }) =>
  roles.filter((role) => !mayRole(endpoint, role)).map((role) => ({ name, endpoint, role })),
);
const writes = table.filter(({ endpoint }) => endpoint.method !== 'GET' && isStaff(endpoint));
const withIds = staffOnly.filter(({ endpoint }) => endpoint.path.includes(':'));

let server: TestServer;
let callers: ReadonlyMap<Role, Caller>;
let unsecured: Caller;
beforeAll(async () => {
  server = await openTestServer({ origin: 'https://practice.example' });
  const signedIn = roles.map(async (role) => [role, await server.signedInAs(role, { licence: 'physician' })] as const);
  callers = new Map(await Promise.all(signedIn));
  unsecured = await server.signedInAs('owner', { secured: false });
});
afterAll(() => server.close());

describe('endpoints', () => {
  it('have names and addresses of their own', () => {
    expect(new Set(endpoints.map(({ name }) => name)).size).toBe(endpoints.length);
    expect(new Set(endpoints.map(({ method, path }) => `${method} ${path}`)).size).toBe(endpoints.length);
  });
});

describe('who is not signed in gets nothing', () => {
  it.each(table.filter(({ endpoint }) => endpoint.access.kind !== 'public'))('$name', async ({ endpoint }) => {
    expect(await statusAndCode(server.nobody, endpoint, wellFormed(endpoint))).toBe('401 not-signed-in');
  });
});

describe('an account that is not secured may not', () => {
  it.each(staffOnly.filter(({ endpoint }) => endpoint.access.kind === 'permission'))('$name', async ({ endpoint }) => {
    expect(await statusAndCode(unsecured, endpoint, wellFormed(endpoint))).toBe('403 account-not-secured');
  });
});

describe('a role without the permission may not', () => {
  it.each(guarded)('$name as $role', async ({ endpoint, role }) => {
    expect(await statusAndCode(callerFor(role), endpoint, wellFormed(endpoint))).toBe('403 not-allowed');
  });
});

describe('identifiers that are not of this practice are not found', () => {
  it.each(withIds)('$name', async ({ endpoint }) => {
    const answer = await send(callerFor('owner'), endpoint, wellFormed(endpoint));
    const isEmptyList = answer.statusCode === 200 && isEmpty(JSON.parse(answer.body));
    expect(isEmptyList ? 404 : answer.statusCode).toBe(404);
  });
});

describe('a malformed request is refused with its faults', () => {
  it.each(writes)('$name with an unknown key', async ({ endpoint }) => {
    const sent = { ...wellFormed(endpoint), body: { ...sampleOf(endpoint.body), unheard_of: 1 } };
    const answer = await send(callerFor('owner'), endpoint, sent);
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain('unheard_of');
  });

  it.each(writes)('$name without an idempotency key', async ({ endpoint }) => {
    const answer = await send(callerFor('owner'), endpoint, { ...wellFormed(endpoint), key: null });
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain('idempotency-key');
  });

  it.each(staffOnly.filter(({ endpoint }) => endpoint.method === 'GET'))(
    '$name with an unknown query',
    async ({ endpoint }) => {
      const sent = { ...wellFormed(endpoint), query: { unheard_of: 1 } };
      expect((await send(callerFor('owner'), endpoint, sent)).statusCode).toBe(400);
    },
  );

  it.each(withIds)('$name with an identifier that is none', async ({ endpoint }) => {
    const params = Object.fromEntries(Object.keys(sampleOf(endpoint.params)).map((name) => [name, 'no-id']));
    expect((await send(callerFor('owner'), endpoint, { ...wellFormed(endpoint), params })).statusCode).toBe(400);
  });
});

describe('documents follow the same rules', () => {
  const files = boundFiles().map(({ endpoint }) => ({ name: endpoint.name, endpoint }));
  it.each(files)('$name', async ({ endpoint }) => {
    const url = addressOf({ path: endpoint.path }, { params: foreignIds(endpoint.path) });
    expect((await server.nobody.raw({ method: 'GET', url })).statusCode).toBe(401);
    expect((await callerFor('auditor').raw({ method: 'GET', url })).statusCode).toBe(403);
    expect((await callerFor('owner').raw({ method: 'GET', url })).statusCode).toBe(404);
  });
});

describe('files that are sent follow the same rules', () => {
  const uploads = boundUploads().map(({ endpoint }) => ({ name: endpoint.name, path: endpoint.path }));
  const isOfStaff = (path: string): boolean => path.startsWith('/api/');
  const send = (caller: Caller, path: string) =>
    caller.raw({ method: 'PUT', url: path.replace(':sha256', '0'.repeat(64)), payload: Buffer.from('no picture') });
  it.each(uploads)('$name', async ({ path }) => {
    expect((await send(server.nobody, path)).statusCode).toBe(401);
    if (isOfStaff(path)) expect((await send(callerFor('auditor'), path)).statusCode).toBe(403);
    if (isOfStaff(path)) expect((await send(unsecured, path)).statusCode).toBe(403);
    // Past the door the file itself is refused: it is no picture, or has no address of its own.
    expect(isOfStaff(path) ? [400, 422] : [401]).toContain((await send(callerFor('owner'), path)).statusCode);
  });
});

type Request = {
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>>;
  readonly key: string | null;
};

/** Right in form, pointing to nothing that exists here. */
function wellFormed(endpoint: Endpoint): Request {
  const params = { ...sampleOf(endpoint.params), ...foreignIds(endpoint.path) };
  const query = endpoint.query.safeParse({}).success ? {} : sampleOf(endpoint.query);
  return { params, query, body: sampleOf(endpoint.body), key: newUuidV7() };
}

function foreignIds(path: string): Record<string, string> {
  return Object.fromEntries([...path.matchAll(/:([a-z_]+_id)/g)].map(([, name = '']) => [name, randomUUID()]));
}

function send(caller: Caller, endpoint: Endpoint, { key, ...sent }: Request) {
  const isWrite = endpoint.method !== 'GET';
  return caller.raw({
    method: endpoint.method,
    url: addressOf(endpoint, sent),
    ...(isWrite ? { payload: sent.body } : {}),
    headers: isWrite && key !== null ? { 'idempotency-key': key } : {},
  });
}

async function statusAndCode(caller: Caller, endpoint: Endpoint, request: Request): Promise<string> {
  const answer = await send(caller, endpoint, request);
  const document: { code?: string } = JSON.parse(answer.body);
  return `${answer.statusCode} ${document.code ?? ''}`;
}

function callerFor(role: Role): Caller {
  const caller = callers.get(role);
  if (caller === undefined) throw new Error(`nobody is signed in as ${role}`);
  return caller;
}

function isStaff({ access }: Endpoint): boolean {
  return access.kind === 'permission' || access.kind === 'signed-in';
}

function mayRole({ access }: Endpoint, role: Role): boolean {
  return access.kind !== 'permission' || roleMay(role, access.permission);
}

/** A list of something that is not there may be empty instead of missing. */
function isEmpty(answer: unknown): boolean {
  if (Array.isArray(answer)) return answer.length === 0;
  if (typeof answer !== 'object' || answer === null) return true;
  return Object.values(answer).some((part) => Array.isArray(part) && part.length === 0);
}
