import { offlineProblem } from './problem.ts';
import type { Problem } from './problem.ts';

/** The identity library answers with a code and a short English message of its own; these are our words for it. */
export function identityProblem(problem: Problem): Problem {
  const known = words[problem.code.toUpperCase()];
  if (known !== undefined) return { ...problem, ...known };
  if (problem.status === 429)
    return {
      ...problem,
      title: 'Too many tries',
      detail: 'Signing in is paused for a while.',
      remedy: 'Wait a minute and try again.',
    };
  return problem;
}

/** The browser's own refusals around a passkey: most often the person closed its dialog. */
export function passkeyProblem(error: unknown): Problem {
  const name = error instanceof Error ? error.name : '';
  const cancelled = name === 'NotAllowedError' || name === 'AbortError';
  return {
    ...offlineProblem(),
    code: 'passkey',
    title: cancelled ? 'No passkey was used' : 'The passkey did not work',
    detail: cancelled ? 'The dialog of this device was closed, or it waited too long.' : passkeyDetail(name),
    remedy: 'Try again, or use a password with an authenticator app.',
  };
}

function passkeyDetail(name: string): string {
  if (name === 'InvalidStateError') return 'This device already holds a passkey for this account.';
  if (name === 'SecurityError') return 'Passkeys need https, or localhost on this machine.';
  return 'This device or browser refused it.';
}

type Words = { readonly title: string; readonly detail: string; readonly remedy: string };

const words: Readonly<Record<string, Words>> = {
  INVALID_EMAIL_OR_PASSWORD: {
    title: 'Not signed in',
    detail: 'This e-mail address and this password do not belong together.',
    remedy: 'Check both and try again. The practice owner can invite you anew.',
  },
  INVALID_PASSWORD: {
    title: 'The password is not right',
    detail: 'It does not belong to this account.',
    remedy: 'Type it again.',
  },
  INVALID_CODE: {
    title: 'The code is not right',
    detail: 'Codes change every 30 seconds.',
    remedy: 'Type the code that the app shows now, and check that the clock of the phone is right.',
  },
  INVALID_TWO_FACTOR_COOKIE: {
    title: 'Signing in took too long',
    detail: 'The first step is no longer valid.',
    remedy: 'Begin again with e-mail and password.',
  },
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: {
    title: 'Too many wrong codes',
    detail: 'The first step is no longer valid.',
    remedy: 'Begin again with e-mail and password.',
  },
  PASSKEY_NOT_FOUND: {
    title: 'This passkey is not known here',
    detail: 'It belongs to no account of this installation.',
    remedy: 'Use another passkey, or e-mail and password.',
  },
};
