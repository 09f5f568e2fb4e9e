import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cloneDatabase, type TestDatabase } from '@stipple/record/testing/clone-database';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { buildApp } from '../app.ts';
import type { AppDeps } from '../http/app-deps.ts';
import { callerWith, type Caller } from './caller.ts';
import { plantPractice, plantStaff, type PlantedPractice, type StaffWish } from './plant-practice.ts';
import { testDeps } from './test-deps.ts';

export type { Caller } from './caller.ts';
export type { PlantedPractice, StaffWish } from './plant-practice.ts';

/** The whole server on a database of its own, asked without a socket. */
export type TestServer = {
  readonly app: FastifyInstance;
  readonly deps: AppDeps;
  readonly database: TestDatabase;
  readonly clock: TestClock;
  /** The practice that `signedInAs` uses unless told otherwise: Europe/Vienna. */
  readonly practice: PlantedPractice;
  /** One more practice, for tests that nothing of it can be reached. */
  anotherPractice(name?: string): Promise<PlantedPractice>;
  /** Somebody with this role, signed in. Owners and practitioners are physicians unless a licence is given. */
  signedInAs(
    role: StaffWish['role'],
    wish?: Omit<StaffWish, 'role'> & { readonly confirmed?: boolean },
  ): Promise<Caller>;
  /** A browser without cookies. */
  readonly nobody: Caller;
  /** A browser with these cookies (as `name=value`). */
  withCookies(cookies: string): Caller;
  close(): Promise<void>;
};

/** The time that commands see. It stands still until it is moved. */
export type TestClock = {
  now(): Temporal.Instant;
  set(at: string): void;
  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): void;
};

export type TestServerWish = {
  /** The instant to begin at; without it, this very moment. */
  readonly now?: string;
  readonly origin?: string;
  /** True: no practice is there yet, as at the first start. */
  readonly is_empty?: boolean;
  /** Replaces parts of what the server works with. */
  readonly deps?: Partial<AppDeps>;
};

const NIL_ID = '00000000-0000-0000-0000-000000000000';

export async function openTestServer(wish: TestServerWish = {}): Promise<TestServer> {
  const database = await cloneDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'stipple-server-test-'));
  const clock = testClock(wish.now);
  const made = await testDeps(database, folder, () => clock.now(), wish.origin ?? 'http://localhost:4600');
  const deps: AppDeps = { ...made.deps, ...wish.deps };
  const app = await buildApp(deps, { webFolder: join(folder, 'web') });
  const practice = wish.is_empty === true ? NO_PRACTICE : await plantPractice(database.db, 'Practice of the test');
  const server: TestServer = {
    app,
    deps,
    database,
    clock,
    practice,
    anotherPractice: (name = 'Another practice') => plantPractice(database.db, name),
    signedInAs: async (role, { practice: where = practice, confirmed = true, ...more } = {}) => {
      const staff = await plantStaff(database.db, where.practice_id, { role, ...more });
      const lines = await deps.identity.signIn(staff.user_id);
      const cookies = lines.map((line) => line.split(';', 1)[0]).join('; ');
      if (confirmed) deps.confirmations.note(deps.identity.sessionCookieOf(cookies) ?? '');
      return callerWith(app, deps, cookies, staff);
    },
    nobody: callerWith(app, deps, '', null),
    withCookies: (cookies) => callerWith(app, deps, cookies, null),
    close: async () => {
      await app.close();
      await made.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return server;
}

/** What a browser keeps of an answer: its cookies without those that were taken away. */
export function cookiesOf(answer: LightMyRequestResponse): string {
  return answer.cookies
    .filter(({ value, maxAge }) => value !== '' && maxAge !== 0)
    .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
    .join('; ');
}

const NO_PRACTICE: PlantedPractice = {
  practice_id: NIL_ID,
  actor: { kind: 'job', actor_id: 'plant-practice', practice_id: NIL_ID, role: null },
};

function testClock(start: string | undefined): TestClock {
  let at = start === undefined ? Temporal.Now.instant() : Temporal.Instant.from(start);
  return {
    now: () => at,
    set: (text) => {
      at = Temporal.Instant.from(text);
    },
    advance: ({ days = 0, hours = 0, minutes = 0, seconds = 0 }) => {
      at = at.add({ hours: hours + days * 24, minutes, seconds });
    },
  };
}
