import { takeInboxItem } from '@stipple/contract/check-ins';
import { useEffect, type RefObject } from 'react';
import { useWrite } from '../../api/use-endpoint.ts';
import type { InboxItem } from './inbox-item.ts';

/** J and K go through the rows, T takes the one that has the focus; Enter opens it, as every button. */
export function useInboxKeys(
  list: RefObject<HTMLDivElement | null>,
  items: readonly InboxItem[],
  isListening: boolean,
): void {
  const taking = useWrite(takeInboxItem, { refreshes: ['inbox', 'today', 'chart'] });
  const { write } = taking;
  useEffect(() => {
    if (!isListening) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
      const at = rows.findIndex((row) => row === document.activeElement);
      if (event.key === 'j') rows[Math.min(at + 1, rows.length - 1)]?.focus();
      else if (event.key === 'k') rows[Math.max(at - 1, 0)]?.focus();
      else if (event.key === 't') {
        const item = items.find(({ item_id }) => item_id === rows[at]?.dataset['item']);
        if (item === undefined || item.closed_at !== null) return;
        void write({ params: { item_id: item.item_id }, body: { version: item.version } });
      } else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [list, items, isListening, write]);
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}
