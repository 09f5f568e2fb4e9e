import { instantText, shortDate } from '../../text/dates.ts';
import { retentionText } from '../../text/en/retention.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { useSignedIn } from '../shell/me.ts';
import type { Retention } from './retention.page.tsx';
import styles from './retention.module.css';

/** What stays of an erasure: when, who, why and how much. */
export function PastErasures({ erasures }: { erasures: Retention['erasures'] }) {
  const t = useText(retentionText);
  const { time_zone } = useSignedIn().practice;
  return (
    <Card title={t('past.title')}>
      {erasures.length === 0 ? <p className={styles['quiet']}>{t('past.none')}</p> : null}
      <ul className={styles['list']}>
        {erasures.map(
          ({ erasure_id, erased_at, by, reason, rows, audit_events, photos, last_entry_on, photos_gone_at }) => (
            <li key={erasure_id}>
              <span>{t('past.row', { when: instantText(erased_at, time_zone), by, reason })}</span>
              <small>
                {t('past.counts', { rows, audit: audit_events, photos, last: shortDate(last_entry_on) })}
                {photos_gone_at === null ? ` ${t('past.photos-left')}` : ''}
              </small>
            </li>
          ),
        )}
      </ul>
    </Card>
  );
}
