import { readInbox } from '@stipple/contract/check-ins';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { Chips } from '../../forms/chips.tsx';
import { inboxText } from '../../text/en/inbox.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Page } from '../shell/page.tsx';
import { byUrgency, type InboxItem } from './inbox-item.ts';
import { InboxNotices } from './inbox-notices.tsx';
import { InboxRow } from './inbox-row.tsx';
import { shownQuery, type Shown } from './inbox-search.ts';
import { ItemSheet } from './item-sheet.tsx';
import styles from './inbox.module.css';
import { UnheardList } from './unheard-list.tsx';
import { useInboxKeys } from './use-inbox-keys.ts';

const REFRESH_MS = 20_000;

/** What waits for somebody in the practice. */
export function InboxPage() {
  const t = useText(inboxText);
  const { item: openId = null } = useSearch({ from: '/shell/inbox' });
  const navigate = useNavigate();
  const [shown, setShown] = useState<Shown>('all');
  const { data, problem, refetch } = useRead(readInbox, { query: shownQuery(shown) }, { every_ms: REFRESH_MS });
  const list = useRef<HTMLDivElement>(null);
  const items = data?.items ?? [];
  const open = (item: string | null) => void navigate({ to: '/inbox', search: item === null ? {} : { item } });
  useInboxKeys(list, items, openId === null);
  return (
    <Page>
      <PageHeading title={t('title')} lead={t('lead')} others={<InboxLinks />} />
      <div className={styles['inbox']}>
        {data === null ? null : <InboxNotices inbox={data} />}
        <ShownChips shown={shown} waiting={data?.waiting ?? null} onChange={setShown} />
        <ErrorNotice problem={problem} onRetry={refetch} />
        {data === null && problem === null ? <Skeleton lines={5} height_px={64} label={t('loading')} /> : null}
        {data?.items.length === 0 ? <NothingThere shown={shown} /> : null}
        <div ref={list} className={styles['groups']}>
          <Groups items={items} now={data?.now ?? ''} onOpen={open} />
        </div>
        {data !== null && shown === 'all' && data.waiting.all > items.length ? (
          <p className={styles['quiet']}>{t('more', { shown: items.length, count: data.waiting.all })}</p>
        ) : null}
        {items.length > 1 ? <p className={styles['keys']}>{t('keys')}</p> : null}
        {shown === 'closed' ? null : <UnheardList />}
      </div>
      <ItemSheet item_id={openId} listed={items} onClose={() => open(null)} />
    </Page>
  );
}

function InboxLinks() {
  const t = useText(inboxText);
  return (
    <>
      <Link to="/inbox/settings" className={actClass('quiet', 'small')}>
        {t('settings')}
      </Link>
      <Link to="/inbox/texts" className={actClass('quiet', 'small')}>
        {t('texts')}
      </Link>
      <Link to="/inbox/words" className={actClass('quiet', 'small')}>
        {t('words')}
      </Link>
    </>
  );
}

type Waiting = { readonly all: number; readonly mine: number; readonly nobody: number };
type ShownChipsProps = { shown: Shown; waiting: Waiting | null; onChange: (shown: Shown) => void };

function ShownChips({ shown, waiting, onChange }: ShownChipsProps) {
  const t = useText(inboxText);
  const counted = (of: keyof Waiting) => ({ value: of, label: t(`show.${of}`, { count: waiting?.[of] ?? 0 }) });
  const chips = [counted('all'), counted('mine'), counted('nobody'), { value: 'closed', label: t('show.closed') }];
  return (
    <Chips
      label={t('show')}
      hideLabel
      value={shown}
      chips={chips}
      onChange={(value) => onChange(value === 'mine' || value === 'nobody' || value === 'closed' ? value : 'all')}
    />
  );
}

type GroupsProps = { items: readonly InboxItem[]; now: string; onOpen: (item_id: string) => void };

function Groups({ items, now, onOpen }: GroupsProps) {
  const t = useText(inboxText);
  return byUrgency(items).map(({ urgency, items: group }) => (
    <section key={urgency} className={styles['group']} aria-label={t(`group.${urgency}`)}>
      <ul>
        {group.map((item) => (
          <InboxRow key={item.item_id} item={item} now={now} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  ));
}

function NothingThere({ shown }: { shown: Shown }) {
  const t = useText(inboxText);
  if (shown === 'closed') return <EmptyState icon="inbox" title={t('empty.closed.title')} />;
  if (shown !== 'all') return <EmptyState icon="inbox" title={t(`empty.${shown}`)} />;
  return (
    <EmptyState icon="inbox" title={t('empty.title')}>
      {t('empty.text')}
    </EmptyState>
  );
}
