import { readInbox } from '@stipple/contract/check-ins';
import { useState } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { Chips } from '../../forms/chips.tsx';
import { inboxText } from '../../text/en/inbox.ts';
import { useText } from '../../text/use-text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Page } from '../shell/page.tsx';
import { byUrgency } from './inbox-item.ts';
import { InboxRow } from './inbox-row.tsx';
import { ItemSheet } from './item-sheet.tsx';
import styles from './inbox.module.css';
import { UnheardList } from './unheard-list.tsx';

const REFRESH_MS = 20_000;

/** What waits for somebody in the practice. */
export function InboxPage() {
  const t = useText(inboxText);
  const [closed, setClosed] = useState<'yes' | 'no'>('no');
  const [openId, setOpenId] = useState<string | null>(null);
  const { data, problem, refetch } = useRead(readInbox, { query: { closed } }, { every_ms: REFRESH_MS });
  const open = data?.items.find(({ item_id }) => item_id === openId) ?? null;
  return (
    <Page>
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className={styles['inbox']}>
        <Chips
          label={t('show')}
          hideLabel
          value={closed}
          chips={[
            { value: 'no', label: t('show.open') },
            { value: 'yes', label: t('show.closed') },
          ]}
          onChange={(value) => setClosed(value === 'yes' ? 'yes' : 'no')}
        />
        <ErrorNotice problem={problem} onRetry={refetch} />
        {data === null && problem === null ? <Skeleton lines={5} height_px={64} label={t('loading')} /> : null}
        {data?.items.length === 0 ? <NothingThere closed={closed === 'yes'} /> : null}
        {byUrgency(data?.items ?? []).map(({ urgency, items }) => (
          <section key={urgency} className={styles['group']} aria-label={t(`group.${urgency}`)}>
            <ul>
              {items.map((item) => (
                <InboxRow key={item.item_id} item={item} now={data?.now ?? item.created_at} onOpen={setOpenId} />
              ))}
            </ul>
          </section>
        ))}
        {closed === 'yes' ? null : <UnheardList />}
      </div>
      <ItemSheet item={open} now={data?.now ?? ''} onClose={() => setOpenId(null)} />
    </Page>
  );
}

function NothingThere({ closed }: { closed: boolean }) {
  const t = useText(inboxText);
  if (closed) return <EmptyState icon="inbox" title={t('empty.closed.title')} />;
  return (
    <EmptyState icon="inbox" title={t('empty.title')}>
      {t('empty.text')}
    </EmptyState>
  );
}
