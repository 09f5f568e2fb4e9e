import { timeText, weekdayDate, todayIn } from '../../text/dates.ts';
import { portalText } from '../../text/en/portal.ts';
import { useText } from '../../text/use-text.ts';
import { Icon } from '../../ui/icon.tsx';
import type { Companion } from './companion.ts';
import styles from './companion-page.module.css';

/** What is shown without a connection, and of when it is. */
export function OfflineLine({ companion: { now, practice } }: { companion: Companion }) {
  const t = useText(portalText);
  const day = weekdayDate(todayIn(practice.time_zone, Date.parse(now)));
  return (
    <p className={styles['offline']} role="status">
      <Icon name="offline" /> {t('page.offline', { day, time: timeText(now, practice.time_zone) })}
    </p>
  );
}
