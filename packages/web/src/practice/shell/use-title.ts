import { useEffect } from 'react';

/** A browser tab of the demonstration says so, too. */
export function useTitle(demonstration: boolean): void {
  useEffect(() => {
    document.title = demonstration ? 'Demonstration · Stipple' : 'Stipple';
  }, [demonstration]);
}
