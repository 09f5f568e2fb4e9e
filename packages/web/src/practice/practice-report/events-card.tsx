import { practiceReportText } from '../../text/en/practice-report.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { ShareFigure } from './figures.tsx';
import { GroupTable } from './group-table.tsx';
import { HowCounted } from './how-counted.tsx';
import styles from './practice-report.module.css';
import type { Report } from './report-question.ts';

/** Adverse events after sessions, by group and by kind. */
export function EventsCard({ report }: { report: Report }) {
  const t = useText(practiceReportText);
  const { event_kinds, events_without_session } = report;
  return (
    <Card title={t('events.title')} flush acts={<HowCounted part="events" few={report.small_below} />}>
      <GroupTable
        caption={t('events.title')}
        report={report}
        columns={[
          {
            key: 'with-event',
            title: t('column.with-event'),
            cell: ({ events }) => <ShareFigure share={events.sessions_with} />,
          },
          { key: 'events', title: t('column.events'), numeric: true, cell: ({ events }) => events.events },
          {
            key: 'sessions',
            title: t('column.sessions'),
            numeric: true,
            wideOnly: true,
            cell: ({ sessions }) => sessions,
          },
        ]}
      />
      <div className={styles['inside']}>
        <h3>{t('events.kinds')}</h3>
        {event_kinds.length === 0 ? <p>{t('events.none')}</p> : null}
        {events_without_session === 0 ? null : <p>{t('events.loose', { count: events_without_session })}</p>}
      </div>
      {event_kinds.length === 0 ? null : (
        <DataTable
          caption={t('events.kinds')}
          rows={event_kinds}
          keyOf={({ kind }) => kind}
          columns={[
            { key: 'kind', title: t('column.kind'), cell: ({ name }) => name },
            {
              key: 'with-event',
              title: t('column.with-event'),
              cell: ({ sessions_with }) => <ShareFigure share={sessions_with} />,
            },
            { key: 'events', title: t('column.events'), numeric: true, cell: ({ events }) => events },
          ]}
        />
      )}
    </Card>
  );
}
