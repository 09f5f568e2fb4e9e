import type { ResponseOf } from '@stipple/contract/endpoint';
import type { readTrends } from '@stipple/contract/event-register';
import { DoseChart } from '../../charts/dose-chart.tsx';
import { registerText } from '../../text/en/event-register.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { percent, ShareFigure } from '../practice-report/figures.tsx';
import styles from './register.module.css';
import { areApart, axisEnd } from './trend-axis.ts';

type Row = ResponseOf<typeof readTrends>['all'];

/** Each group with its limits, drawn and as a table; few are grey in both. */
export function TrendChart({ title, all, rows }: { title: string; all: Row; rows: readonly Row[] }) {
  const t = useText(registerText);
  const shown = [{ ...all, name: t('trends.all') }, ...rows];
  const spoken = shown.map((row) =>
    t('trends.spoken', {
      name: row.name,
      count: row.sessions_with_event,
      of: row.sessions,
      low: percent(row.low),
      high: percent(row.high),
    }),
  );
  return (
    <div className={styles['chart']}>
      <Card>
        <DoseChart
          title={title}
          axis={t('trends.axis')}
          word={t(areApart(rows) ? 'trends.some-apart' : 'trends.apart')}
          few={t('trends.few')}
          until={axisEnd(shown)}
          groups={shown.map(({ code, name, sessions, share, low, high, is_small }) => ({
            key: code,
            name,
            of: sessions,
            share,
            low,
            high,
            is_small,
          }))}
          spoken={spoken.join('. ')}
          table={<TrendTable title={title} rows={shown} />}
        />
      </Card>
      <Card flush>
        <TrendTable title={title} rows={shown} />
      </Card>
    </div>
  );
}

function TrendTable({ title, rows }: { title: string; rows: readonly Row[] }) {
  const t = useText(registerText);
  return <DataTable caption={title} rows={rows} keyOf={({ code }) => code} columns={columnsOf(title, t)} />;
}

function columnsOf(title: string, t: ReturnType<typeof useText<typeof registerText.en>>): readonly Column<Row>[] {
  return [
    { key: 'name', title, cell: ({ name, is_small }) => <span data-small={is_small}>{name}</span> },
    { key: 'sessions', title: t('trends.sessions'), numeric: true, wideOnly: true, cell: ({ sessions }) => sessions },
    { key: 'events', title: t('trends.events'), numeric: true, wideOnly: true, cell: ({ events }) => events },
    {
      key: 'share',
      title: t('trends.share'),
      cell: ({ sessions, sessions_with_event, share, low, high, is_small }) => (
        <ShareFigure share={{ count: sessions_with_event, of: sessions, share, low, high, is_small }} />
      ),
    },
    { key: 'rate', title: t('trends.rate'), wideOnly: true, cell: (row) => <Rate row={row} /> },
  ];
}

function Rate({ row: { per_hundred: rate, per_hundred_low: low, per_hundred_high: high } }: { row: Row }) {
  const t = useText(registerText);
  if (rate === null) return <>{t('trends.rate.none')}</>;
  const end = high === null ? t('trends.rate.no-end') : number(high);
  return <>{t('trends.rate.value', { rate: number(rate), low: number(low), high: end })}</>;
}

function number(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 1 });
}
