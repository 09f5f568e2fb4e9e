import { useEffect, useState } from 'react';

/** Slow enough to see each photo, and far below what may harm anybody. */
const SWAP_MS = 800;

/** Which of the two is shown. Swaps by itself unless less motion is wished; then by hand, until it is asked for. */
export function useFlicker(on: boolean) {
  const [shows, setShows] = useState<'before' | 'after'>('before');
  const [runs, setRuns] = useState(() => !matchMedia('(prefers-reduced-motion: reduce)').matches);
  const swap = () => setShows((now) => (now === 'before' ? 'after' : 'before'));
  useEffect(() => {
    if (!on || !runs) return;
    const timer = setInterval(swap, SWAP_MS);
    return () => clearInterval(timer);
  }, [on, runs]);
  return { shows, runs, swap, toggle: () => setRuns(!runs) };
}
