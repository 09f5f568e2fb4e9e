import { practiceReportText } from '../../text/en/practice-report.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { ShareFigure } from './figures.tsx';
import { GroupTable, ReportTable } from './group-table.tsx';
import type { Group, ReportColumn } from './group-table.tsx';
import { HowCounted } from './how-counted.tsx';
import styles from './practice-report.module.css';
import type { Report } from './report-question.ts';

/** Adverse events after sessions, by group and by kind. */
export function EventsCard({ report }: { report: Report }) {
  const t = useText(practiceReportText);
  const { event_kinds, events_without_session } = report;
  return (
    <Card title={t('events.title')} flush acts={<HowCounted part="events" few={report.small_below} />}>
      <GroupTable caption={t('events.title')} report={report} columns={groupColumns} />
      <div className={styles['inside']}>
        <h3>{t('events.kinds')}</h3>
        {event_kinds.length === 0 ? <p>{t('events.none')}</p> : null}
        {events_without_session === 0 ? null : <p>{t('events.loose', { count: events_without_session })}</p>}
      </div>
      {event_kinds.length === 0 ? null : (
        <ReportTable caption={t('events.kinds')} rows={event_kinds} keyOf={({ kind }) => kind} columns={kindColumns} />
      )}
    </Card>
  );
}

const groupColumns: readonly ReportColumn<Group>[] = [
  {
    key: 'with-event',
    title: 'column.with-event',
    cell: ({ events }) => <ShareFigure share={events.sessions_with} />,
  },
  { key: 'events', title: 'column.events', numeric: true, cell: ({ events }) => events.events },
  { key: 'sessions', title: 'column.sessions', numeric: true, wideOnly: true, cell: ({ sessions }) => sessions },
];

const kindColumns: readonly ReportColumn<Report['event_kinds'][number]>[] = [
  { key: 'kind', title: 'column.kind', cell: ({ name }) => name },
  {
    key: 'with-event',
    title: 'column.with-event',
    cell: ({ sessions_with }) => <ShareFigure share={sessions_with} />,
  },
  { key: 'events', title: 'column.events', numeric: true, cell: ({ events }) => events },
];
