import { useState } from 'react';
import { useSyncState } from '../../offline/sync-state.ts';
import type { SyncState } from '../../offline/sync-state.ts';
import { timeText } from '../../text/dates.ts';
import { offlineText } from '../../text/en/offline.ts';
import { useText } from '../../text/use-text.ts';
import { Icon } from '../../ui/icon.tsx';
import type { IconName } from '../../ui/icon-strokes.ts';
import { useSignedIn } from './me.ts';
import styles from './sync-mark.module.css';
import { SyncSheet } from './sync-sheet.tsx';

export type SyncKind = 'saved' | 'waiting' | 'offline' | 'refused';

const icons: Readonly<Record<SyncKind, IconName>> = {
  saved: 'tick',
  waiting: 'send',
  offline: 'offline',
  refused: 'octagon',
};

/** Where the work is, on every page: on the server, on this device, or refused. Opens what is known about it. */
export function SyncMark() {
  const t = useText(offlineText);
  const { time_zone } = useSignedIn().practice;
  const [open, setOpen] = useState(false);
  const sync = useSyncState();
  const kind = kindOf(sync);
  const time = timeText(sync.since, time_zone);
  const [unsent, refused] = [sync.unsent.length, sync.refused.length];
  const waits = kind === 'offline' && unsent > 0;
  return (
    <>
      <button type="button" className={styles['mark']} data-kind={kind} onClick={() => setOpen(true)}>
        <Icon name={icons[kind]} size={18} />
        <span className={styles['words']} aria-live="polite">
          {t(waits ? 'mark.offline-waiting' : `mark.${kind}`, { time, count: kind === 'refused' ? refused : unsent })}
        </span>
        {unsent + refused > 0 ? (
          <span className={styles['count']} aria-hidden>
            {kind === 'refused' ? refused : unsent}
          </span>
        ) : null}
      </button>
      <SyncSheet open={open} sync={sync} kind={kind} onClose={() => setOpen(false)} />
    </>
  );
}

/** What needs a person comes first, then what the person has to know. */
function kindOf({ refused, online, unsent }: SyncState): SyncKind {
  if (refused.length > 0) return 'refused';
  if (!online) return 'offline';
  return unsent.length > 0 ? 'waiting' : 'saved';
}
