import { createCalendarFeed, listCalendarFeeds, revokeCalendarFeed } from '@stipple/contract/calendar-feeds';
import { useState } from 'react';
import { useRead, useWrite } from '../../api/use-endpoint.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { instantText } from '../../text/dates.ts';
import { bookingText } from '../../text/en/booking.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useSignedIn } from '../shell/me.ts';
import styles from './booking-settings.module.css';

/** Secret addresses for one's own calendar program: made, shown once, closed. */
export function FeedsCard() {
  const t = useText(bookingText);
  const tell = useToast();
  const { practice } = useSignedIn();
  const { data, problem, refetch } = useRead(listCalendarFeeds, {});
  const making = useWrite(createCalendarFeed, { refreshes: ['calendar-feeds'] });
  const closing = useWrite(revokeCalendarFeed, { refreshes: ['calendar-feeds'] });
  const [url, setUrl] = useState<string | null>(null);
  const make = async () => setUrl((await making.write({ body: { feed_id: uuidV7() } }))?.url ?? null);
  const close = async (feed_id: string) => {
    setUrl(null);
    if ((await closing.write({ params: { feed_id }, body: {} })) !== null) tell({ words: t('feeds.closed') });
  };
  const copy = (text: string) => () =>
    void navigator.clipboard.writeText(text).then(() => tell({ words: t('feeds.copied') }));
  const when = (instant: string) => instantText(instant, practice.time_zone);
  return (
    <Card title={t('feeds.title')}>
      <p className={styles['quiet']}>{t('feeds.how')}</p>
      {url === null ? null : (
        <div className={styles['once']}>
          <p>{t('feeds.once')}</p>
          <code data-feed-url>{url}</code>
          <div>
            <ActButton icon="link" size="small" onClick={copy(url)}>
              {t('feeds.copy')}
            </ActButton>
          </div>
        </div>
      )}
      <ErrorNotice problem={problem} onRetry={refetch} />
      {data !== null && data.feeds.length === 0 ? <p className={styles['quiet']}>{t('feeds.none')}</p> : null}
      <ul className={styles['rows']}>
        {data?.feeds.map(({ feed_id, staff_name: name, created_at, last_read_at }) => (
          <li key={feed_id} className={styles['feed']}>
            <span>
              {t('feeds.row', {
                name,
                made: when(created_at),
                read: last_read_at === null ? t('feeds.unread') : t('feeds.read', { when: when(last_read_at) }),
              })}
            </span>
            <ActButton size="small" kind="destructive" busy={closing.busy} onClick={() => void close(feed_id)}>
              {t('feeds.close')}
            </ActButton>
          </li>
        ))}
      </ul>
      <ErrorNotice problem={making.problem ?? closing.problem} />
      <div>
        <ActButton icon="plus" size="small" busy={making.busy} onClick={() => void make()}>
          {t('feeds.make')}
        </ActButton>
      </div>
    </Card>
  );
}
