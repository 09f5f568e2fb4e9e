import { useCallback, useState } from 'react';
import { keep, kept } from '../kept/kept.ts';
import { isReadingDraft, type ReadingDraft } from './reading-draft.ts';

/** A rating under way outlives the tab, as a check-in does. */
export function useKeptReading(): readonly [ReadingDraft | null, (draft: ReadingDraft | null) => void] {
  const [draft, setDraft] = useState(() => kept('reading', isReadingDraft));
  const change = useCallback((next: ReadingDraft | null) => {
    keep('reading', next);
    setDraft(next);
  }, []);
  return [draft, change];
}
