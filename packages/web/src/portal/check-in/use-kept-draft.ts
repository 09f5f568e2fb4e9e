import { useCallback, useState } from 'react';
import { hasAll, keep, kept } from '../kept/kept.ts';
import type { CheckInDraft } from './check-in-draft.ts';

/** A check-in under way outlives the tab: whoever is called away finds it where it was. */
export function useKeptDraft(): readonly [CheckInDraft | null, (draft: CheckInDraft | null) => void] {
  const [draft, setDraft] = useState(() => kept('check-in', isDraft));
  const change = useCallback((next: CheckInDraft | null) => {
    keep('check-in', next);
    setDraft(next);
  }, []);
  return [draft, change];
}

function isDraft(value: unknown): value is CheckInDraft {
  return hasAll(value, 'check_in_id', 'for_day', 'groups', 'step', 'given', 'note');
}
