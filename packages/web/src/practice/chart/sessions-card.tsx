import { useNavigate } from '@tanstack/react-router';
import { longDate } from '../../text/dates.ts';
import { mmText } from '../../text/quantities.ts';
import { chartText } from '../../text/en/chart.ts';
import { say } from '../../text/texts.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { useCatalogueNames } from './catalogue-names.ts';
import type { Chart, ChartSession } from './chart-facts.ts';
import styles from './overview.module.css';

/** Every session with what was done where; a row opens it. */
export function SessionsCard({ chart: { sessions, patient } }: { chart: Chart }) {
  const t = useText(chartText);
  const navigate = useNavigate();
  const { patient_id } = patient;
  return (
    <Card title={t('sessions.title')} flush>
      <DataTable
        caption={t('sessions.title')}
        rows={sessions}
        keyOf={(session) => session.session_id}
        onOpen={({ session_id }) =>
          void navigate({ to: '/patients/$patient_id/sessions/$session_id', params: { patient_id, session_id } })
        }
        empty={<p className={styles['inside']}>{t('sessions.none.how')}</p>}
        columns={columns}
      />
    </Card>
  );
}

/** On the phone the day carries what the narrow table leaves out. */
function DayCell({ session }: { session: ChartSession }) {
  return (
    <>
      <div className={styles['day']}>{longDate(session.day)}</div>
      <div className={styles['operator']}>{session.operator}</div>
      <div className={styles['narrow']}>
        <ZonesCell session={session} />
        {session.cartridge_lot === null ? null : <span className={styles['lot']}>{session.cartridge_lot}</span>}
      </div>
    </>
  );
}

function ZonesCell({ session: { zones } }: { session: ChartSession }) {
  const t = useText(chartText);
  const names = useCatalogueNames();
  if (zones.length === 0) return <span className={styles['none']}>{t('sessions.no-zones')}</span>;
  return (
    <ul className={styles['zones']}>
      {zones.map(({ zone, depth_mm }) => (
        <li key={zone}>
          {names.zone(zone)} <span>{depth_mm === null ? '' : mmText(depth_mm)}</span>
        </li>
      ))}
    </ul>
  );
}

function LotCell({ session: { cartridge_lot: lot } }: { session: ChartSession }) {
  const t = useText(chartText);
  return lot === null ? <span className={styles['none']}>{t('sessions.no-lot')}</span> : lot;
}

function SignedCell({ session }: { session: ChartSession }) {
  const t = useText(chartText);
  if (session.entered_in_error)
    return (
      <StateTag tone="unknown" icon="cross" size="small">
        {t('sessions.in-error')}
      </StateTag>
    );
  return session.signed_at === null ? (
    <StateTag tone="precautions" icon="pen" size="small">
      {t('sessions.signed.no')}
    </StateTag>
  ) : (
    <StateTag tone="suitable" icon="tick" size="small">
      {t('sessions.signed.yes')}
    </StateTag>
  );
}

const words = say(chartText);

const columns: readonly Column<ChartSession>[] = [
  { key: 'number', title: words('sessions.number'), cell: (session) => session.number_in_series },
  { key: 'day', title: words('sessions.day'), cell: (session) => <DayCell session={session} /> },
  { key: 'zones', title: words('sessions.zones'), cell: (session) => <ZonesCell session={session} />, wideOnly: true },
  { key: 'lot', title: words('sessions.lot'), cell: (session) => <LotCell session={session} />, wideOnly: true },
  { key: 'signed', title: words('sessions.signed'), cell: (session) => <SignedCell session={session} /> },
];
