import { enterDemonstration, readMe, recoverOwner, setUpPractice } from '@stipple/contract/identity';
import { listStaff, readPractice } from '@stipple/contract/practice';
import { createOTP } from '@better-auth/utils/otp';
import { base32 } from '@better-auth/utils/base32';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookiesOf, openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';

const PASSWORD = 'correct horse battery';
const OWNER = {
  display_name: 'Dr Ada Bark',
  email: 'Ada@Practice.example',
  password: PASSWORD,
  licence: 'physician',
  licence_number: 'A-1',
  licence_valid_until: '2027-01-31',
} as const;
const PRACTICE = { name: 'Bark Dermatology', country: 'AT', time_zone: 'Europe/Vienna' };

let server: TestServer;
let owner: Caller;
let sheet: readonly string[];
beforeAll(async () => {
  server = await openTestServer({ is_empty: true });
});
afterAll(() => server.close());

/** Signs in the way the page does. */
async function signIn(email: string, password: string): Promise<{ status: number; caller: Caller; body: unknown }> {
  const answer = await server.nobody.raw({
    method: 'POST',
    url: '/api/identity/sign-in/email',
    payload: { email, password },
  });
  return { status: answer.statusCode, caller: server.withCookies(cookiesOf(answer)), body: JSON.parse(answer.body) };
}

describe('the first run', () => {
  it('offers set-up and the demonstration', async () => {
    expect(await server.nobody.get(readMe)).toEqual({ state: 'nobody', first_run: true, demonstration_offered: true });
  });

  it('names every fault of a bad set-up at once and sets nothing up', async () => {
    const problem = await server.nobody.refused(setUpPractice, {
      body: { practice: { ...PRACTICE, country: 'xx', time_zone: 'Nowhere/Here' }, owner: OWNER },
    });
    expect(problem.errors.map(({ field }) => field)).toEqual(['practice.country', 'practice.time_zone']);
    expect((await server.nobody.get(readMe)).state).toBe('nobody');
  });

  it('refuses a short password and a licence number without a licence', async () => {
    const short = { practice: PRACTICE, owner: { ...OWNER, password: 'short' } };
    expect((await server.nobody.refused(setUpPractice, { body: short })).code).toBe('invalid-request');
    const unclear = { practice: PRACTICE, owner: { ...OWNER, licence: null } };
    expect((await server.nobody.refused(setUpPractice, { body: unclear })).errors[0]?.field).toBe('licence');
  });

  it('sets the practice up once, signs the owner in and prints the recovery sheet', async () => {
    const reply = await server.nobody.call(setUpPractice, { body: { practice: PRACTICE, owner: OWNER } });
    if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
    sheet = reply.body.recovery.owner_codes;
    expect(sheet).toHaveLength(8);
    expect(reply.body.recovery.backup_key).toMatch(/^[0-9A-Z-]+$/);
    owner = server.withCookies(cookiesOf(reply.raw));
    expect(await owner.get(readMe)).toMatchObject({
      state: 'signed-in',
      secured: false,
      role: 'owner',
      licence: 'physician',
      email: 'ada@practice.example',
      practice: { emergency_number: '112', is_demonstration: false },
    });
    const again = await server.nobody.refused(setUpPractice, { body: { practice: PRACTICE, owner: OWNER } });
    expect(again.code).toBe('already-set-up');
  });

  it('offers the demonstration to strangers no longer', async () => {
    expect(await server.nobody.get(readMe)).toMatchObject({ first_run: false, demonstration_offered: false });
    expect((await server.nobody.refused(enterDemonstration)).code).toBe('not-allowed');
  });
});

describe('an account that is not secured yet', () => {
  it('sees its practice and can do nothing else', async () => {
    expect((await owner.get(readPractice)).name).toBe('Bark Dermatology');
    expect((await owner.refused(listStaff)).code).toBe('account-not-secured');
  });

  it('is secured by an authenticator app, which is then asked for at each sign-in', async () => {
    const enabled = await owner.raw({
      method: 'POST',
      url: '/api/identity/two-factor/enable',
      payload: { password: PASSWORD, issuer: 'Stipple' },
    });
    expect(enabled.statusCode).toBe(200);
    const { totpURI }: { totpURI: string } = JSON.parse(enabled.body);
    const secret = new TextDecoder().decode(base32.decode(new URL(totpURI).searchParams.get('secret') ?? ''));
    const code = (): Promise<string> => createOTP(secret, { digits: 6, period: 30 }).totp();
    const verified = await owner.raw({
      method: 'POST',
      url: '/api/identity/two-factor/verify-totp',
      payload: { code: await code() },
    });
    expect(verified.statusCode).toBe(200);
    const secured = server.withCookies(cookiesOf(verified) || owner.cookies);
    expect((await secured.get(listStaff)).staff).toHaveLength(1);

    const first = await signIn(OWNER.email, PASSWORD);
    expect(first.body).toMatchObject({ twoFactorRedirect: true });
    expect((await first.caller.get(readMe)).state).toBe('nobody');
    const second = await first.caller.raw({
      method: 'POST',
      url: '/api/identity/two-factor/verify-totp',
      payload: { code: await code(), trustDevice: true },
    });
    const whole = server.withCookies(cookiesOf(second));
    expect(await whole.get(readMe)).toMatchObject({ state: 'signed-in', secured: true });
    expect((await signIn(OWNER.email, PASSWORD)).body).toMatchObject({ twoFactorRedirect: true });
  });
});

describe('recovering the owner', () => {
  const recover = (code: string) =>
    server.nobody.call(recoverOwner, { body: { email: OWNER.email, code, new_password: 'another long password' } });

  it('refuses a wrong code', async () => {
    expect((await recover('AAAA-BBBB-CCCC-DDDD')).status).toBe(400);
  });

  it('takes each code once, however it was typed, removes the second factor and ends sessions', async () => {
    const typed = (sheet[0] ?? '').toLowerCase().replaceAll('-', ' ');
    expect((await recover(typed)).status).toBe(200);
    expect((await owner.get(readMe)).state).toBe('nobody');
    expect((await signIn(OWNER.email, PASSWORD)).status).toBe(401);
    const back = await signIn(OWNER.email, 'another long password');
    expect(await back.caller.get(readMe)).toMatchObject({ state: 'signed-in', secured: false });
    expect((await recover(sheet[0] ?? '')).status).toBe(400);
  });

  it('slows down whoever guesses', async () => {
    const tries = await Promise.all(Array.from({ length: 6 }, () => recover('AAAA-BBBB-CCCC-DDDD')));
    expect(tries.map(({ status }) => status)).toContain(429);
  });
});

describe('the door', () => {
  it('leads to nothing of the identity library that is not needed', async () => {
    for (const path of [
      'sign-up/email',
      'update-user',
      'request-password-reset',
      'list-sessions',
      'two-factor/send-otp',
    ]) {
      const answer = await server.nobody.raw({ method: 'POST', url: `/api/identity/${path}`, payload: {} });
      expect(`${path} ${answer.statusCode}`).toBe(`${path} 404`);
    }
  });

  it('notes who came, who failed and who left', async () => {
    const { caller } = await signIn(OWNER.email, 'another long password');
    await caller.raw({ method: 'POST', url: '/api/identity/sign-out', payload: {} });
    expect((await caller.get(readMe)).state).toBe('nobody');
    const { rows } = await server.database.owner.query<{ action: string }>('select distinct action from audit_event');
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'identity.set-up-practice',
        'identity.sign-in',
        'identity.sign-in-failed',
        'identity.sign-out',
        'identity.recover-owner',
      ]),
    );
  });

  it('closes for a while to whoever tries one account too often', async () => {
    const statuses = [];
    for (let attempt = 0; attempt < 10; attempt += 1) statuses.push((await signIn(OWNER.email, 'wrong')).status);
    expect(statuses.at(-1)).toBe(429);
  });
});
