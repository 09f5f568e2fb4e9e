import type { BodyOf, Endpoint, ResponseOf } from '@stipple/contract/endpoint';
import { setUpPractice } from '@stipple/contract/identity';

import { request } from '@playwright/test';
import type { APIRequestContext } from '@playwright/test';
import { totpCode } from './totp.ts';
import { timeOrderedId } from './time-ordered-id.ts';

export type StorageState = Awaited<ReturnType<APIRequestContext['storageState']>>;

/** Somebody signed in over HTTP, without a browser: for setting a stage before a journey, and for asking as another practice. */
export type Colleague = {
  readonly practice_id: string;
  readonly email: string;
  readonly password: string;
  readonly totp_secret: string;
  readonly storage: StorageState;
  ask<E extends Endpoint>(endpoint: E, sent?: Sent): Promise<{ status: number; body: ResponseOf<E> }>;
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
  const context = await request.newContext({ baseURL: origin, ignoreHTTPSErrors: true, extraHTTPHeaders: { origin } });
  const email = `owner-${timeOrderedId().slice(-8)}@example.org`;
  const body: BodyOf<typeof setUpPractice> = {
    practice: { name, country: 'AT', time_zone: 'Europe/Vienna' },
    owner: {
      display_name: 'Dr Olga Owner',
      email,
      password,
      licence: 'physician',
      licence_number: 'A-1',
      licence_valid_until: null,
    },
  };
  const made = await post(context, '/api/practices', body);
  const { totpURI } = await post<{ totpURI: string }>(context, '/api/identity/two-factor/enable', { password });
  const totp_secret = new URL(totpURI).searchParams.get('secret') ?? '';
  await post(context, '/api/identity/two-factor/verify-totp', { code: totpCode(totp_secret, Date.now()) });
  const { practice_id } = made as ResponseOf<typeof setUpPractice>;
  return {
    practice_id,
    email,
    password,
    totp_secret,
    storage: await context.storageState(),
    ask: (endpoint, sent = {}) => ask(context, endpoint, sent),
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
    ...(sent.query === undefined ? {} : { params: sent.query }),
    ...(endpoint.method === 'GET' ? {} : { data: sent.body ?? {}, headers: { 'idempotency-key': timeOrderedId() } }),
  });
  return { status: answer.status(), body: (await answer.json()) as ResponseOf<E> };
}

async function post<Answer>(context: APIRequestContext, path: string, data: unknown): Promise<Answer> {
  const answer = await context.post(path, { data, headers: { 'idempotency-key': timeOrderedId() } });
  if (!answer.ok()) throw new Error(`${path} was refused: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}
