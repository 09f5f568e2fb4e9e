import { readLot } from '@stipple/contract/inventory';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRead } from '../../api/use-endpoint.ts';
import { shortDate } from '../../text/dates.ts';
import { inventoryText } from '../../text/en/inventory.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Page } from '../shell/page.tsx';
import { BackToStock } from './back-to-stock.tsx';
import type { LotSearch } from './inventory.routes.ts';
import { LotMovements } from './lot-movements.tsx';
import { LotStock } from './lot-stock.tsx';
import { LotUnits } from './lot-units.tsx';
import { productWords } from './product-words.ts';
import styles from './inventory.module.css';

type Lot = ResponseOf<typeof readLot>;

/** Lot → patients: whom a recall has to reach, and everything else that is known of the lot. */
export function LotPage() {
  const t = useText(inventoryText);
  const { kind, entry, lot }: LotSearch = useSearch({ from: '/shell/stock/lot' });
  const { data, problem, refetch } = useRead(readLot, { query: { kind, entry, lot } });
  const name = productWords(kind, entry);
  return (
    <Page wide>
      <BackToStock />
      <PageHeading
        title={t('lot.title', { lot })}
        lead={data === null ? name : t('lot.lead', { name, count: data.uses.length })}
      />
      <ErrorNotice problem={problem} onRetry={refetch} />
      {data === null && problem === null ? <Skeleton lines={6} height_px={40} label={t('lot.loading')} /> : null}
      {data === null ? null : (
        <div className={styles['lot']}>
          <div className={styles['work']}>
            <LotPatients lot={data} />
          </div>
          <aside className={styles['side']}>
            <LotStock lot={data} />
            <LotUnits units={data.units} />
            <LotMovements movements={data.movements} />
          </aside>
        </div>
      )}
    </Page>
  );
}

function LotPatients({ lot }: { lot: Lot }) {
  const t = useText(inventoryText);
  const navigate = useNavigate();
  if (lot.uses.length === 0)
    return (
      <EmptyState icon="people" title={t('lot.none')}>
        {t('lot.none.text')}
      </EmptyState>
    );
  return (
    <Card title={t('lot.patients')} flush>
      {lot.more ? <p className={styles['more']}>{t('lot.more')}</p> : null}
      <DataTable
        caption={t('lot.patients.caption', { lot: lot.lot })}
        rows={lot.uses}
        keyOf={({ session_id }) => session_id}
        onOpen={({ patient_id, session_id }) =>
          void navigate({ to: '/patients/$patient_id/sessions/$session_id', params: { patient_id, session_id } })
        }
        columns={columns.map((column) => ({ ...column, title: t(`column.${column.key}`) }))}
      />
    </Card>
  );
}

type Use = Lot['uses'][number];
type UseColumn = Omit<Column<Use>, 'title' | 'key'> & {
  readonly key: 'patient' | 'born' | 'day' | 'contact' | 'operator' | 'room';
};

function PatientOf({ given_name, family_name, is_signed, entered_in_error }: Use) {
  const t = useText(inventoryText);
  return (
    <>
      <strong>{`${family_name}, ${given_name}`}</strong>
      {is_signed ? null : <small className={styles['unsigned']}>{t('lot.unsigned')}</small>}
      {entered_in_error ? <small className={styles['unsigned']}>{t('lot.in-error')}</small> : null}
    </>
  );
}

const columns: readonly UseColumn[] = [
  { key: 'patient', cell: (use) => <PatientOf {...use} /> },
  { key: 'born', wideOnly: true, cell: ({ birth_date }) => shortDate(birth_date) },
  { key: 'day', cell: ({ used_on }) => shortDate(used_on) },
  { key: 'contact', cell: ({ phone, email }) => (phone === '' ? email : phone) },
  { key: 'operator', wideOnly: true, cell: ({ operator }) => operator },
  { key: 'room', wideOnly: true, cell: ({ room }) => room },
];
