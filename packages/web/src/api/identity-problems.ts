import { offlineProblem } from './problem.ts';
import type { Problem } from './problem.ts';
import { problemsText } from '../text/en/problems.ts';
import { say } from '../text/texts.ts';

const t = say(problemsText);

/** The identity library answers with a code and a short English message of its own; these are our words for it. */
export function identityProblem(problem: Problem): Problem {
  const known = words[problem.code.toUpperCase()];
  if (known !== undefined) return { ...problem, ...known };
  if (problem.status === 429)
    return {
      ...problem,
      title: t('tries.title'),
      detail: t('tries.detail'),
      remedy: t('tries.remedy'),
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
    title: cancelled ? t('passkey.cancelled') : t('passkey.failed'),
    detail: cancelled ? t('passkey.closed') : passkeyDetail(name),
    remedy: t('passkey.remedy'),
  };
}

function passkeyDetail(name: string): string {
  if (name === 'InvalidStateError') return t('passkey.held');
  if (name === 'SecurityError') return t('passkey.insecure');
  return t('passkey.refused');
}

type Words = { readonly title: string; readonly detail: string; readonly remedy: string };

const words: Readonly<Record<string, Words>> = {
  INVALID_EMAIL_OR_PASSWORD: {
    title: t('invalid-email-or-password.title'),
    detail: t('invalid-email-or-password.detail'),
    remedy: t('invalid-email-or-password.remedy'),
  },
  INVALID_PASSWORD: {
    title: t('invalid-password.title'),
    detail: t('invalid-password.detail'),
    remedy: t('invalid-password.remedy'),
  },
  INVALID_CODE: {
    title: t('invalid-code.title'),
    detail: t('invalid-code.detail'),
    remedy: t('invalid-code.remedy'),
  },
  INVALID_TWO_FACTOR_COOKIE: {
    title: t('invalid-two-factor-cookie.title'),
    detail: t('invalid-two-factor-cookie.detail'),
    remedy: t('invalid-two-factor-cookie.remedy'),
  },
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: {
    title: t('too-many-attempts-request-new-code.title'),
    detail: t('too-many-attempts-request-new-code.detail'),
    remedy: t('too-many-attempts-request-new-code.remedy'),
  },
  PASSKEY_NOT_FOUND: {
    title: t('passkey-not-found.title'),
    detail: t('passkey-not-found.detail'),
    remedy: t('passkey-not-found.remedy'),
  },
};
