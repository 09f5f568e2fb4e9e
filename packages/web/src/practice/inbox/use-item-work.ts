import { closeInboxItem, giveBackInboxItem, takeInboxItem } from '@stipple/contract/check-ins';
import { useRef, useState } from 'react';
import { useWrite } from '../../api/use-endpoint.ts';
import { inboxText } from '../../text/en/inbox.ts';
import { useText } from '../../text/use-text.ts';
import { useToast } from '../../ui/toasts.tsx';
import type { InboxItem } from './inbox-item.ts';

export type ItemWork = ReturnType<typeof useItemWork>;

/** What everything that changes an item has to show anew. */
export const REFRESHES = ['inbox', 'today', 'chart', 'messages'];

/** Taking, giving back and closing. Mount it anew for each item: what was written for one is not for the next. */
export function useItemWork(item: InboxItem, onDone: () => void) {
  const t = useText(inboxText);
  const tell = useToast();
  const taking = useWrite(takeInboxItem, { refreshes: REFRESHES });
  const giving = useWrite(giveBackInboxItem, { refreshes: REFRESHES });
  const closing = useWrite(closeInboxItem, { refreshes: REFRESHES });
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const noteBox = useRef<HTMLDivElement>(null);
  const { item_id, version } = item;
  const params = { item_id };
  const isShort = note.trim().length < 3;
  const take = async () => {
    if ((await taking.write({ params, body: { version } })) !== null) tell({ words: t('taken') });
  };
  const giveBack = async () => {
    if ((await giving.write({ params, body: { version } })) !== null) tell({ words: t('given-back') });
  };
  const close = async () => {
    setTried(true);
    if (isShort) noteBox.current?.querySelector('textarea')?.focus();
    if (isShort || (await closing.write({ params, body: { version, note: note.trim() } })) === null) return;
    tell({ words: t('close.done') });
    onDone();
  };
  return {
    note,
    setNote,
    /** Where the note is written: the focus goes there when it is missing. */
    noteBox,
    isShort: tried && isShort,
    take: () => void take(),
    giveBack: () => void giveBack(),
    close: () => void close(),
    busy: taking.busy || giving.busy,
    closing: closing.busy,
    problem: taking.problem ?? giving.problem ?? closing.problem,
  };
}
