import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { signOut } from '../../api/identity.ts';
import { forgetEverything } from './me.ts';

const IDLE_MS = 15 * 60_000;
const signsOfLife = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * After 15 minutes without a touch or a key the session ends and what was read is forgotten: an unwatched tablet shows
 * nothing. A device that slept is locked the moment it wakes, because the clock is compared and not only waited for.
 */
export function IdleLock() {
  const client = useQueryClient();
  const navigate = useNavigate();
  useEffect(() => {
    let last = performance.timeOrigin + performance.now();
    const alive = () => {
      last = performance.timeOrigin + performance.now();
    };
    const lock = async () => {
      const from = location.pathname;
      await signOut();
      await navigate({ to: '/sign-in', search: { from, locked: true } });
      await forgetEverything(client);
    };
    const check = () => {
      if (performance.timeOrigin + performance.now() - last >= IDLE_MS) void lock();
    };
    const timer = setInterval(check, 15_000);
    for (const sign of signsOfLife) window.addEventListener(sign, alive, { passive: true });
    document.addEventListener('visibilitychange', check);
    return () => {
      clearInterval(timer);
      for (const sign of signsOfLife) window.removeEventListener(sign, alive);
      document.removeEventListener('visibilitychange', check);
    };
  }, [client, navigate]);
  return null;
}
