import { practiceReportText } from '../../text/en/practice-report.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { ShareFigure, SpreadFigure } from './figures.tsx';
import { GroupTable } from './group-table.tsx';
import type { Group, ReportColumn } from './group-table.tsx';
import { HowCounted } from './how-counted.tsx';
import styles from './practice-report.module.css';
import type { Report } from './report-question.ts';

/** How courses ended, and which are under way. */
export function DropOutsCard({ report }: { report: Report }) {
  const t = useText(practiceReportText);
  return (
    <Card title={t('drop-outs.title')} flush acts={<HowCounted part="drop-outs" few={report.small_below} />}>
      <GroupTable caption={t('drop-outs.title')} report={report} columns={endColumns} />
    </Card>
  );
}

/** Days until the first session, and until a place from the waiting list. */
export function WaitingCard({ report }: { report: Report }) {
  const t = useText(practiceReportText);
  const { to_booking, waiting, withdrawn } = report.waiting_list;
  return (
    <Card title={t('waiting.title')} flush acts={<HowCounted part="waiting" few={report.small_below} />}>
      <GroupTable caption={t('waiting.title')} report={report} columns={waitColumns} />
      <div className={styles['inside']}>
        <h3>{t('waiting.list')}</h3>
        <p className={styles['beside']}>
          {to_booking.n === 0 ? (
            <span>{t('waiting.none-booked')}</span>
          ) : (
            <>
              <SpreadFigure spread={to_booking} /> <span>{t('waiting.booked')}</span>
            </>
          )}
          <span>{t('waiting.still', { count: waiting })}</span>
          <span>{t('waiting.gone', { count: withdrawn })}</span>
        </p>
      </div>
    </Card>
  );
}

const endColumns: readonly ReportColumn<Group>[] = [
  { key: 'dropped', title: 'column.dropped', cell: ({ drop_out }) => <ShareFigure share={drop_out.dropped_out} /> },
  { key: 'completed', title: 'column.completed', numeric: true, cell: ({ drop_out }) => drop_out.completed },
  {
    key: 'stopped',
    title: 'column.stopped',
    numeric: true,
    wideOnly: true,
    cell: ({ drop_out }) => drop_out.stopped,
  },
  {
    key: 'under-way',
    title: 'column.under-way',
    numeric: true,
    wideOnly: true,
    cell: ({ drop_out }) => drop_out.under_way,
  },
];

const waitColumns: readonly ReportColumn<Group>[] = [
  {
    key: 'plan',
    title: 'column.plan-wait',
    cell: ({ plan_to_session }) => <SpreadFigure spread={plan_to_session} />,
  },
  {
    key: 'entry',
    title: 'column.entry-wait',
    wideOnly: true,
    cell: ({ entry_to_session }) => <SpreadFigure spread={entry_to_session} />,
  },
];
