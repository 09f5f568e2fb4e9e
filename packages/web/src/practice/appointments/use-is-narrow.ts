import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 699px)';

/** Whether the screen is a phone's, where a week is read as a list. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(listen, () => matchMedia(NARROW).matches);
}

function listen(changed: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
