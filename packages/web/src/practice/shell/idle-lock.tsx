import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { signOut } from '../../api/identity.ts';
import { deviceNow } from '../../offline/device-state.ts';
import { sessionEnded } from '../../offline/device.ts';
import { lock } from '../../offline/pin.ts';
import { forgetEverything } from './me.ts';
import { oweSignOut, settleSignOut } from './owed-sign-out.ts';

const IDLE_MS = 15 * 60_000;
const signsOfLife = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * After 15 minutes without a touch or a key an unwatched tablet shows nothing: where this device has a PIN its pad comes down
 * over the work, else the session ends and what was read is forgotten. What is unsent stays on the device either way. A device that slept is locked the moment it wakes, because the clock is compared and not only waited for.
 */
export function IdleLock() {
  const leave = useSessionEnd();
  useEffect(() => {
    let last = Date.now();
    const alive = () => {
      last = Date.now();
    };
    const check = () => {
      if (Date.now() - last >= IDLE_MS) void lockOr(leave);
    };
    const timer = setInterval(check, 15_000);
    for (const sign of signsOfLife) window.addEventListener(sign, alive, { passive: true });
    document.addEventListener('visibilitychange', check);
    return () => {
      clearInterval(timer);
      for (const sign of signsOfLife) window.removeEventListener(sign, alive);
      document.removeEventListener('visibilitychange', check);
    };
  }, [leave]);
  return null;
}

/** Where this device has a PIN it is locked over the same state. */
async function lockOr(leave: () => Promise<void>): Promise<void> {
  if (deviceNow().kind !== 'locked' && !(await lock())) await leave();
}

/** Leaves the page at once, then ends the session and forgets; without a connection the end is owed. */
function useSessionEnd(): () => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useCallback(async () => {
    const from = location.pathname;
    oweSignOut();
    await navigate({ to: '/sign-in', search: { from, locked: true } });
    if ((await signOut()).ok) settleSignOut();
    await sessionEnded();
    await forgetEverything(client);
  }, [client, navigate]);
}
