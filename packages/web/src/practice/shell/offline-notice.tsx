import { useSyncState } from '../../offline/sync-state.ts';
import { timeText } from '../../text/dates.ts';
import { offlineText } from '../../text/en/offline.ts';
import { useText } from '../../text/use-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { useSignedIn } from './me.ts';
import styles from './offline-notice.module.css';

/** While the server does not answer: since when, and how old what is shown is. */
export function OfflineNotice() {
  const t = useText(offlineText);
  const { time_zone } = useSignedIn().practice;
  const { online, since, copies_from, lasting } = useSyncState();
  if (online || !lasting) return null;
  return (
    <div className={styles['notice']} role="status" data-offline-notice>
      <Icon name="offline" size={18} />
      <p>
        <strong>{t('notice.title', { time: timeText(since, time_zone) })}</strong>{' '}
        {copies_from === null ? t('notice.plain') : t('notice.copies', { time: timeText(copies_from, time_zone) })}
      </p>
    </div>
  );
}
