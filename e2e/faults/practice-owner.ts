import { setUpPractice } from '@stipple/contract/identity';
import { changePractice, readPractice } from '@stipple/contract/practice';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { timeOrderedId } from '../stage/time-ordered-id.ts';
import { totpCode } from '../stage/totp.ts';
import type { Answer, Browser } from './browser.ts';

/** What an owner knows and holds after the first run: password, authenticator app, recovery sheet. */
export type Owner = {
  readonly practice_id: string;
  readonly email: string;
  readonly password: string;
  readonly totp_secret: string;
  readonly owner_codes: readonly string[];
  readonly backup_key: string;
};

const PASSWORD = 'a quiet long password';

/** The first run, in this browser: practice, owner, authenticator app. Signed in afterwards. */
export async function setUpOwner(browser: Browser, name = 'Practice at the canal'): Promise<Owner> {
  const email = `owner-${timeOrderedId().slice(-8)}@example.org`;
  const made: ResponseOf<typeof setUpPractice> = await browser.get(setUpPractice, {
    body: {
      practice: { name, country: 'AT', time_zone: 'Europe/Vienna' },
      owner: {
        display_name: 'Dr Olga Owner',
        email,
        password: PASSWORD,
        licence: 'physician',
        licence_number: 'A-1',
        licence_valid_until: null,
      },
    },
  });
  const totp_secret = await addAuthenticator(browser, PASSWORD);
  await switchModulesOn(browser);
  return { practice_id: made.practice_id, email, password: PASSWORD, totp_secret, ...made.recovery };
}

/** What this country proposes is off; these practices compute unless a test says otherwise. */
async function switchModulesOn(browser: Browser): Promise<void> {
  const { version, name, country, time_zone, emergency_number, settings } = await browser.get(readPractice);
  const modules = { candidacy: true, planning: true, photo_measurement: true, check_in_sorting: true };
  const body = { version, name, country, time_zone, emergency_number, settings: { ...settings, modules } };
  await browser.get(changePractice, { body });
}

/** Adds an authenticator app to the account that is signed in; gives its secret. */
export async function addAuthenticator(browser: Browser, password: string): Promise<string> {
  const enabled = await identity(browser, 'two-factor/enable', { password });
  const { totpURI } = enabled.json() as { totpURI: string };
  const secret = new URL(totpURI).searchParams.get('secret') ?? '';
  const verified = await identity(browser, 'two-factor/verify-totp', { code: totpCode(secret, Date.now()) });
  if (verified.status !== 200) throw new Error(`the code was refused: ${verified.text}`);
  return secret;
}

/** The whole way through the door; gives the last answer. */
export async function signIn(
  browser: Browser,
  { email, password, totp_secret }: Pick<Owner, 'email' | 'password' | 'totp_secret'>,
): Promise<Answer> {
  const first = await tryPassword(browser, email, password);
  if (first.status !== 200) return first;
  return identity(browser, 'two-factor/verify-totp', { code: totpCode(totp_secret, Date.now()) });
}

export function tryPassword(browser: Browser, email: string, password: string): Promise<Answer> {
  return identity(browser, 'sign-in/email', { email, password });
}

function identity(browser: Browser, path: string, body: unknown): Promise<Answer> {
  return browser.send({ method: 'POST', path: `/api/identity/${path}`, body });
}
