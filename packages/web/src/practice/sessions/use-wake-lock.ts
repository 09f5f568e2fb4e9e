import { useEffect } from 'react';

/** Keeps the screen on while the page is open and seen; a browser that cannot do it is left alone. */
export function useWakeLock(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return;
    let held: WakeLockSentinel | null = null;
    let isOpen = true;
    const hold = async () => {
      if (document.visibilityState !== 'visible' || (held !== null && !held.released)) return;
      const lock = await navigator.wakeLock.request('screen').catch(() => null);
      if (isOpen) held = lock;
      else void lock?.release();
    };
    const wake = () => void hold();
    wake();
    document.addEventListener('visibilitychange', wake);
    return () => {
      isOpen = false;
      document.removeEventListener('visibilitychange', wake);
      void held?.release();
    };
  }, []);
}
