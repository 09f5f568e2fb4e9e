import type { ResponseOf } from '@stipple/contract/endpoint';
import type { traceExposures } from '@stipple/contract/exposure-trace';
import { findDevice } from '@stipple/engine/catalog';
import { useNavigate } from '@tanstack/react-router';
import { shortDate, timeText } from '../../text/dates.ts';
import { inventoryText } from '../../text/en/inventory.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { useSignedIn } from '../shell/me.ts';
import { productWords } from './product-words.ts';
import styles from './inventory.module.css';

export type Exposure = ResponseOf<typeof traceExposures>['exposures'][number];

/** One line a session, in order of time: who, by whom, where, with what. */
export function ExposureTable({ exposures }: { exposures: readonly Exposure[] }) {
  const t = useText(inventoryText);
  const navigate = useNavigate();
  return (
    <Card flush>
      <DataTable
        caption={t('trace.caption')}
        rows={exposures}
        keyOf={({ session_id }) => session_id}
        onOpen={({ patient_id, session_id }) =>
          void navigate({ to: '/patients/$patient_id/sessions/$session_id', params: { patient_id, session_id } })
        }
        columns={columns.map((column) => ({ ...column, title: t(`column.${column.key}`) }))}
      />
    </Card>
  );
}

function DayOf({ day, started_at }: Exposure) {
  const { practice } = useSignedIn();
  return (
    <span className={styles['day']}>
      {shortDate(day)}
      {started_at === null ? null : <small>{timeText(started_at, practice.time_zone)}</small>}
    </span>
  );
}

function PersonOf({ given_name, family_name, birth_date, is_signed, entered_in_error }: Exposure) {
  const t = useText(inventoryText);
  return (
    <span className={styles['person']}>
      <strong>{`${family_name}, ${given_name}`}</strong>
      <small>
        {shortDate(birth_date)}
        {is_signed ? null : ` · ${t('lot.unsigned')}`}
        {entered_in_error ? ` · ${t('lot.in-error')}` : null}
      </small>
    </span>
  );
}

function DeviceOf({ device, device_serial }: Exposure) {
  return (
    <span className={styles['person']}>
      <span>{device === null ? '' : (findDevice(device)?.name ?? device)}</span>
      <small>{device_serial}</small>
    </span>
  );
}

function ProductsOf({ products }: Exposure) {
  return (
    <ul className={styles['products']}>
      {products.map(({ kind, entry, lot, unit_id }) => (
        <li key={`${kind}/${entry}/${lot}/${unit_id ?? ''}`}>
          {productWords(kind, entry)} <small>{lot}</small>
        </li>
      ))}
    </ul>
  );
}

type ExposureColumn = Omit<Column<Exposure>, 'title' | 'key'> & {
  readonly key: 'day' | 'patient' | 'operator' | 'room' | 'device' | 'products';
};

const columns: readonly ExposureColumn[] = [
  { key: 'day', cell: (exposure) => <DayOf {...exposure} /> },
  { key: 'patient', cell: (exposure) => <PersonOf {...exposure} /> },
  { key: 'operator', cell: ({ operator }) => operator },
  { key: 'room', wideOnly: true, cell: ({ room }) => room },
  { key: 'device', wideOnly: true, cell: (exposure) => <DeviceOf {...exposure} /> },
  { key: 'products', wideOnly: true, cell: (exposure) => <ProductsOf {...exposure} /> },
];
