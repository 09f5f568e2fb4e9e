import { fail, ok } from '@stipple/engine/kernel';
import type { Result } from '@stipple/engine/kernel';
import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { identityProblem, passkeyProblem } from './identity-problems.ts';
import { unreadableProblem } from './problem.ts';
import type { Problem } from './problem.ts';
import { send } from './send.ts';
import type { Method } from './send.ts';

const BASE = '/api/identity';

export type SignInNext = 'signed-in' | 'second-factor';

/** E-mail and password; where an authenticator app is set up, its code is asked for next. */
export async function signInWithPassword(email: string, password: string): Promise<Result<SignInNext, Problem>> {
  const answer = await ask('POST', '/sign-in/email', { email, password });
  if (!answer.ok) return answer;
  return ok(answer.value['twoFactorRedirect'] === true ? 'second-factor' : 'signed-in');
}

/** The six digits of the authenticator app: the second step of signing in, and the proof when it is set up. */
export async function verifyTotp(code: string): Promise<Result<true, Problem>> {
  return done(await ask('POST', '/two-factor/verify-totp', { code: code.replace(/\s/g, '') }));
}

/** Begins to set up an authenticator app; gives the address that its QR code carries. */
export async function enableTotp(password: string): Promise<Result<string, Problem>> {
  const answer = await ask('POST', '/two-factor/enable', { password, issuer: 'Stipple' });
  if (!answer.ok) return answer;
  const address = answer.value['totpURI'];
  return typeof address === 'string' ? ok(address) : fail(unreadableProblem('two-factor/enable'));
}

/** Signs in with a passkey of this device or a security key; no e-mail is needed. */
export async function signInWithPasskey(): Promise<Result<true, Problem>> {
  const options = await ask('GET', '/passkey/generate-authenticate-options');
  if (!options.ok) return options;
  try {
    const response = await startAuthentication({ optionsJSON: forBrowser<AuthenticationOptions>(options.value) });
    return done(await ask('POST', '/passkey/verify-authentication', { response }));
  } catch (error) {
    return fail(passkeyProblem(error));
  }
}

/** Makes a passkey for the signed-in account on this device. */
export async function registerPasskey(name: string): Promise<Result<true, Problem>> {
  const options = await ask('GET', '/passkey/generate-register-options');
  if (!options.ok) return options;
  try {
    const response = await startRegistration({ optionsJSON: forBrowser<RegistrationOptions>(options.value) });
    return done(await ask('POST', '/passkey/verify-registration', { response, name }));
  } catch (error) {
    return fail(passkeyProblem(error));
  }
}

/** Ends the session; without a connection the cookie stays, and the page forgets all the same. */
export async function signOut(): Promise<Result<true, Problem>> {
  return done(await ask('POST', '/sign-out', {}));
}

/** Whether this browser can make and use passkeys at this address. */
export function passkeysPossible(): boolean {
  return window.isSecureContext && typeof window.PublicKeyCredential === 'function';
}

/** The identity library's own paths and answers, read here and nowhere else. */
async function ask(method: Method, path: string, body?: unknown): Promise<Result<Record<string, unknown>, Problem>> {
  const answer = await send({ method, path: BASE + path, ...(body === undefined ? {} : { body }) });
  if (!answer.ok) return fail(identityProblem(answer.problem));
  return ok((answer.value ?? {}) as Record<string, unknown>);
}

type AuthenticationOptions = Parameters<typeof startAuthentication>[0]['optionsJSON'];
type RegistrationOptions = Parameters<typeof startRegistration>[0]['optionsJSON'];

/** Options travel from the identity library to the browser's own check, which refuses what is not in order. */
function forBrowser<Options>(value: Record<string, unknown>): Options {
  return value as Options;
}

function done(result: Result<unknown, Problem>): Result<true, Problem> {
  return result.ok ? ok(true) : result;
}
