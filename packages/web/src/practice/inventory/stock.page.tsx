import { readStock, stockKinds } from '@stipple/contract/inventory';
import { calendarDate } from '@stipple/engine/kernel';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { Chips } from '../../forms/chips.tsx';
import { inventoryText } from '../../text/en/inventory.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { actClass } from '../../ui/act-class.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useMay, useSignedIn } from '../shell/me.ts';
import { Page } from '../shell/page.tsx';
import { LotRow } from './lot-row.tsx';
import { ReceiveSheet } from './receive-sheet.tsx';
import { useHandScanner } from './scan/use-hand-scanner.ts';
import { needsALook } from './stock.ts';
import type { StockLot } from './stock.ts';
import styles from './inventory.module.css';

const views = ['current', 'attention', 'all'] as const;
type View = (typeof views)[number];

/** What is there, what is running out, what must not be used. A hand scanner opens the receiving form by itself. */
export function StockPage() {
  const t = useText(inventoryText);
  const { practice } = useSignedIn();
  const [view, setView] = useState<View>('current');
  const [receiving, setReceiving] = useState(false);
  const [scanned, setScanned] = useState<string | null>(null);
  const show = view === 'all' ? 'all' : 'current';
  const { data, problem, refetch } = useRead(readStock, { query: { show } }, { keepPrevious: true });
  const today = calendarDate(practice.today);
  const lots = (data?.lots ?? []).filter((lot) => view !== 'attention' || needsALook(lot, today));
  const receive = (code: string | null) => {
    setScanned(code);
    setReceiving(true);
  };
  useHandScanner(receive, !receiving);
  return (
    <Page>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        others={<OtherRooms incidents={data?.open_incidents ?? 0} />}
        next={
          <ActButton kind="next" icon="plus" onClick={() => receive(null)}>
            {t('receive')}
          </ActButton>
        }
      />
      <div className={styles['stock']}>
        <Chips
          label={t('show')}
          hideLabel
          value={view}
          chips={views.map((value) => ({ value, label: t(`show.${value}`) }))}
          onChange={(value) => setView(views.find((one) => one === value) ?? 'current')}
        />
        <ErrorNotice problem={problem} onRetry={refetch} />
        {data === null && problem === null ? <Skeleton lines={6} height_px={64} label={t('loading')} /> : null}
        {data !== null && lots.length === 0 ? <NoLots view={view} onReceive={() => receive(null)} /> : null}
        {stockKinds.map((kind) => (
          <LotGroup key={kind} title={t(`kind.${kind}`)} lots={lots.filter((lot) => lot.kind === kind)} />
        ))}
        {lots.length === 0 ? null : <p className={styles['note']}>{t('low.note')}</p>}
      </div>
      <ReceiveSheet open={receiving} scanned={scanned} onClose={() => setReceiving(false)} />
    </Page>
  );
}

function LotGroup({ title, lots }: { title: string; lots: readonly StockLot[] }) {
  if (lots.length === 0) return null;
  return (
    <section className={styles['group']} aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {lots.map((lot) => (
          <LotRow key={lot.stock_lot_id} lot={lot} />
        ))}
      </ul>
    </section>
  );
}

function OtherRooms({ incidents }: { incidents: number }) {
  const t = useText(inventoryText);
  if (!useMay('chart.read')) return null;
  return (
    <>
      <Link to="/stock/incidents" className={actClass('plain')}>
        <Icon name="triangle" size={18} />
        {incidents === 0 ? t('incidents') : t('incidents.n', { count: incidents })}
      </Link>
      <Link to="/stock/trace" className={actClass('plain')}>
        <Icon name="search" size={18} />
        {t('trace')}
      </Link>
    </>
  );
}

function NoLots({ view, onReceive }: { view: View; onReceive: () => void }) {
  const t = useText(inventoryText);
  if (view === 'attention')
    return (
      <EmptyState icon="tick" title={t('empty.attention')}>
        {t('empty.attention.text')}
      </EmptyState>
    );
  return (
    <EmptyState
      icon="stock"
      title={t('empty.title')}
      act={
        <ActButton icon="plus" onClick={onReceive}>
          {t('receive')}
        </ActButton>
      }
    >
      {t('empty.text')}
    </EmptyState>
  );
}
