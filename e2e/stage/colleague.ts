import type { BodyOf, Endpoint, ResponseOf } from '@stipple/contract/endpoint';
import { acceptInvitation, enterDemonstration, readMe, setUpPractice } from '@stipple/contract/identity';
import type { Role } from '@stipple/contract/permissions';
import { changePractice, inviteStaff, readPractice } from '@stipple/contract/practice';
import type { Licence } from '@stipple/engine/kernel';

import { request } from '@playwright/test';
import type { APIRequestContext } from '@playwright/test';
import { totpCode } from './totp.ts';
import { timeOrderedId } from './time-ordered-id.ts';

export type StorageState = Awaited<ReturnType<APIRequestContext['storageState']>>;

/** Somebody signed in over HTTP, without a browser: for setting a stage before a journey, and for asking as another practice. */
export type Colleague = {
  readonly practice_id: string;
  readonly display_name: string;
  readonly email: string;
  readonly password: string;
  readonly totp_secret: string;
  readonly storage: StorageState;
  /** Sends a request in the contract's own shape; a refusal is an answer. */
  ask<E extends Endpoint>(endpoint: E, sent?: Sent): Promise<{ status: number; body: ResponseOf<E> }>;
  /** The same for setting a stage: a refusal stops the journey. */
  get<E extends Endpoint>(endpoint: E, sent?: Sent): Promise<ResponseOf<E>>;
  close(): Promise<void>;
};

export type Sent = {
  readonly params?: Record<string, string>;
  readonly query?: Record<string, string>;
  readonly body?: unknown;
};

const password = 'a quiet long password';

/** Sets up a practice and secures its owner with an authenticator app, all through the public interface. */
export async function ownerOfNewPractice(origin: string, name: string): Promise<Colleague> {
  const context = await newContext(origin);
  const email = `owner-${timeOrderedId().slice(-8)}@example.org`;
  const display_name = 'Dr Olga Owner';
  const body: BodyOf<typeof setUpPractice> = {
    practice: { name, country: 'AT', time_zone: 'Europe/Vienna' },
    owner: { display_name, email, password, licence: 'physician', licence_number: 'A-1', licence_valid_until: null },
  };
  const { practice_id } = await send(context, setUpPractice, { body });
  const totp_secret = await secure(context);
  await switchModulesOn(context);
  return colleague(context, { practice_id, display_name, email, totp_secret });
}

/** What this country proposes is off; a journey is about what computes unless it says otherwise. */
async function switchModulesOn(context: APIRequestContext): Promise<void> {
  const { version, name, country, time_zone, emergency_number, settings } = await send(context, readPractice, {});
  const modules = { candidacy: true, planning: true, photo_measurement: true, check_in_sorting: true };
  const facts = { version, name, country, time_zone, emergency_number };
  await send(context, changePractice, { body: { ...facts, settings: { ...settings, modules } } });
}

export type Wanted = { readonly role: Role; readonly display_name: string; readonly licence?: Licence };

/** Invites somebody, accepts the invitation, and secures the account with an authenticator app. */
export async function joinPractice(origin: string, owner: Colleague, wanted: Wanted): Promise<Colleague> {
  const { role, display_name, licence = null } = wanted;
  const invitation = { role, licence, licence_number: '', licence_valid_until: null, note: display_name };
  const { url } = await owner.get(inviteStaff, { body: { invitation_id: timeOrderedId(), ...invitation } });
  const context = await newContext(origin);
  const email = `${role}-${timeOrderedId().slice(-8)}@example.org`;
  const token = url.slice(url.lastIndexOf('/') + 1);
  await send(context, acceptInvitation, { params: { token }, body: { display_name, email, password } });
  const totp_secret = await secure(context);
  return colleague(context, { practice_id: owner.practice_id, display_name, email, totp_secret });
}

/** The owner of the demonstration practice on the same server: somebody of another practice. */
export async function ownerElsewhere(origin: string, owner: Colleague): Promise<Colleague> {
  const context = await newContext(origin, owner.storage);
  await send(context, enterDemonstration, {});
  const me = await send(context, readMe, {});
  if (me.state !== 'signed-in' || !me.practice.is_demonstration) throw new Error('this is not the demonstration');
  const { display_name, email, practice } = me;
  return colleague(context, { practice_id: practice.practice_id, display_name, email, totp_secret: '' });
}

function newContext(origin: string, storageState?: StorageState): Promise<APIRequestContext> {
  return request.newContext({
    baseURL: origin,
    ignoreHTTPSErrors: true,
    // Making the demonstration takes its time on a busy machine.
    timeout: 100_000,
    extraHTTPHeaders: { origin },
    ...(storageState === undefined ? {} : { storageState }),
  });
}

/** Gives the secret that the authenticator app of the signed-in account would hold. */
async function secure(context: APIRequestContext): Promise<string> {
  const { totpURI } = await post<{ totpURI: string }>(context, '/api/identity/two-factor/enable', { password });
  const secret = new URL(totpURI).searchParams.get('secret') ?? '';
  await post(context, '/api/identity/two-factor/verify-totp', { code: totpCode(secret, Date.now()) });
  return secret;
}

async function colleague(
  context: APIRequestContext,
  who: Pick<Colleague, 'practice_id' | 'display_name' | 'email' | 'totp_secret'>,
): Promise<Colleague> {
  return {
    ...who,
    password,
    storage: await context.storageState(),
    ask: (endpoint, sent = {}) => ask(context, endpoint, sent),
    get: (endpoint, sent = {}) => send(context, endpoint, sent),
    close: () => context.dispose(),
  };
}

async function ask<E extends Endpoint>(
  context: APIRequestContext,
  endpoint: E,
  sent: Sent,
): Promise<{ status: number; body: ResponseOf<E> }> {
  const path = endpoint.path.replaceAll(/:([a-z_]+)/g, (_all, key: string) =>
    encodeURIComponent(sent.params?.[key] ?? ''),
  );
  const answer = await context.fetch(path, {
    method: endpoint.method,
    // A connection that was kept from before a server's end is noticed only when it is used. Sent twice is done once.
    maxRetries: 2,
    ...(sent.query === undefined ? {} : { params: sent.query }),
    ...(endpoint.method === 'GET' ? {} : { data: sent.body ?? {}, headers: { 'idempotency-key': timeOrderedId() } }),
  });
  return { status: answer.status(), body: (await answer.json()) as ResponseOf<E> };
}

async function send<E extends Endpoint>(context: APIRequestContext, endpoint: E, sent: Sent): Promise<ResponseOf<E>> {
  const { status, body } = await ask(context, endpoint, sent);
  if (status >= 400) throw new Error(`${endpoint.name} was refused: ${status} ${JSON.stringify(body)}`);
  return body;
}

async function post<Answer>(context: APIRequestContext, path: string, data: unknown): Promise<Answer> {
  const answer = await context.post(path, { data });
  if (!answer.ok()) throw new Error(`${path} was refused: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}
