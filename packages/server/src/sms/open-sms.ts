import { fail, ok, type Result } from '@stipple/engine/kernel';
import type { Sms, SmsFault, SmsToSend } from './sms.ts';

export type SmsSettings = {
  readonly url: string;
  readonly token: string;
  /** The name or number that phones show. */
  readonly from: string;
};

const TIMEOUT_MS = 20_000;
const MOST_WORDS = 500;

/**
 * Text messages by a provider that takes them over HTTP: `POST` with `{ to, from, text, reference }` as JSON and the token as
 * bearer, any answer of 200 to 299 is taken. Off when none is set up, and then nothing leaves. Redirects are not followed,
 * because the token and the text would go along.
 */
export function openSms(settings: SmsSettings | null, timeout_ms = TIMEOUT_MS): Sms {
  if (settings === null) return { is_on: false, send: async () => fail({ code: 'sms-off', said: '' }) };
  return { is_on: true, send: (message) => handOver(settings, message, timeout_ms) };
}

async function handOver(
  { url, token, from }: SmsSettings,
  { message_id, to, text }: SmsToSend,
  timeout_ms: number,
): Promise<Result<{ readonly said: string }, SmsFault>> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': message_id },
      body: JSON.stringify({ to, from, text, reference: message_id }),
      signal: AbortSignal.timeout(timeout_ms),
    });
    const said = `${answer.status} ${await answer.text()}`.slice(0, MOST_WORDS).trim();
    return answer.ok ? ok({ said }) : fail({ code: 'sms-refused', said });
  } catch {
    return fail({ code: 'sms-unreachable', said: '' });
  }
}
