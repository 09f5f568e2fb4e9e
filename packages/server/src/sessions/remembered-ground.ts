import type { Scope } from '@stipple/record';
import { findSessionGround, type SessionGround } from '@stipple/record/sessions/session-ground';

/** Sessions being written at the same time are few; the oldest are forgotten first. */
const MOST_REMEMBERED = 2_000;

const remembered = new Map<string, SessionGround>();

/**
 * Day and indication of a session, which never change: a chart is saved on every keystroke or so, and need not look them up
 * each time. Remembered by practice, so that nothing of one shows in another.
 */
export async function groundOf(scope: Scope, session_id: string): Promise<SessionGround | null> {
  const key = `${scope.practice_id}/${session_id}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const ground = await findSessionGround(scope, session_id);
  if (ground === null) return null;
  const [oldest] = remembered.keys();
  if (remembered.size >= MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
  remembered.set(key, ground);
  return ground;
}
