import { createHash } from 'node:crypto';

/**
 * Who has proven within the last minutes that they are who they are: at the door, or again before an act that binds them.
 * Kept in memory by browser: a restart asks again, and nothing worse.
 */
export type Confirmations = {
  /** This browser's person has just shown password or passkey. */
  note(session_cookie: string): void;
  isFresh(session_cookie: string): boolean;
};

/** Long enough for a signature and its correction, short enough for a tablet left on a trolley; a number of ours. */
export const CONFIRMED_FOR_MS = 5 * 60_000;

export function openConfirmations(nowMs: () => number): Confirmations {
  const confirmed = new Map<string, number>();
  return {
    note: (session_cookie) => {
      const now = nowMs();
      for (const [known, at] of confirmed) if (now - at > CONFIRMED_FOR_MS) confirmed.delete(known);
      confirmed.set(digestOf(session_cookie), now);
    },
    isFresh: (session_cookie) => {
      const at = confirmed.get(digestOf(session_cookie));
      return at !== undefined && nowMs() - at <= CONFIRMED_FOR_MS;
    },
  };
}

/** Cookies open doors; memory holds only what they hash to. */
function digestOf(session_cookie: string): string {
  return createHash('sha256').update(session_cookie).digest('base64');
}
