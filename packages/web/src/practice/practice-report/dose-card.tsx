import { readDoseResponse } from '@stipple/contract/practice-report';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { useState } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { DoseChart } from '../../charts/dose-chart.tsx';
import { SelectField } from '../../forms/select-field.tsx';
import { practiceReportText } from '../../text/en/practice-report.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ShareFigure, SpreadFigure } from './figures.tsx';
import { ReportTable } from './group-table.tsx';
import type { ReportColumn } from './group-table.tsx';
import { HowCounted } from './how-counted.tsx';
import styles from './practice-report.module.css';
import type { ReportQuery } from './report-question.ts';

type Doses = ResponseOf<typeof readDoseResponse>;
type Along = Doses['along'][number];

/** Sessions, depth and passes against the change, and why nothing follows from it. */
export function DoseCard({ query: { by: _by, ...asked }, few }: { query: ReportQuery; few: number }) {
  const t = useText(practiceReportText);
  const [scale, setScale] = useState<string | null>(null);
  const query = { ...asked, ...(scale === null ? {} : { scale }) };
  const { data, problem, refetch } = useRead(readDoseResponse, { query }, { keepPrevious: true });
  return (
    <Card title={t('dose.title')} acts={<HowCounted part="dose" few={few} />}>
      <aside className={styles['warning']}>
        <strong>{t('dose.warning.title')}</strong>
        <p>{t('dose.warning')}</p>
      </aside>
      <ErrorNotice problem={problem} onRetry={refetch} />
      {data === null && problem === null ? <Skeleton lines={4} height_px={48} label={t('loading')} /> : null}
      {data === null ? null : <Scales doses={data} onScale={setScale} />}
      {data === null || data.whole.courses === 0 ? null : <Read doses={data} />}
    </Card>
  );
}

function Scales({ doses, onScale }: { doses: Doses; onScale: (scale: string) => void }) {
  const t = useText(practiceReportText);
  if (doses.scales.length === 0)
    return (
      <EmptyState icon="chart" title={t('dose.empty.title')}>
        {t('dose.empty.text')}
      </EmptyState>
    );
  return (
    <div className={styles['scales']}>
      <SelectField
        label={t('dose.scale')}
        value={doses.scale}
        choices={doses.scales.map(({ code, name, courses }) => ({ value: code, label: `${name} (${courses})` }))}
        onChange={onScale}
      />
    </div>
  );
}

function Read({ doses }: { doses: Doses }) {
  const t = useText(practiceReportText);
  return (
    <>
      <div className={styles['doses']}>
        {doses.along.map((along) => (
          <AlongDose key={along.dose} along={along} />
        ))}
      </div>
      <h3>{t('dose.cells')}</h3>
      <ReportTable
        caption={t('dose.cells')}
        rows={doses.cells}
        keyOf={({ group }) => group.key}
        columns={cellColumns}
      />
    </>
  );
}

function AlongDose({ along: { dose, groups, apart, baseline_of_more } }: { along: Along }) {
  const t = useText(practiceReportText);
  const title = t(`dose.${dose}`);
  const word = t(apart === null ? 'dose.too-few' : apart ? 'dose.apart' : 'dose.not-apart');
  return (
    <div>
      <DoseChart
        title={title}
        axis={t('dose.axis')}
        word={word}
        few={t('few')}
        groups={groups.map(({ key, name, better }) => ({ key, name, ...better }))}
        spoken={t('dose.spoken', {
          title,
          word,
          groups: groups
            .map(({ name, better: { count, of, low, high } }) =>
              t('dose.spoken-group', { name, count, of, low: Math.round(low * 100), high: Math.round(high * 100) }),
            )
            .join('; '),
        })}
        table={<ReportTable caption={title} rows={groups} keyOf={({ key }) => key} columns={doseColumns} />}
      />
      {baseline_of_more === null ? null : <p className={styles['note']}>{t(`dose.baseline.${baseline_of_more}`)}</p>}
    </div>
  );
}

const doseColumns: readonly ReportColumn<Along['groups'][number]>[] = [
  { key: 'group', title: 'column.given', cell: ({ name }) => name },
  { key: 'better', title: 'column.better', cell: ({ better }) => <ShareFigure share={better} /> },
  { key: 'baseline', title: 'dose.column.baseline', cell: ({ baseline }) => <SpreadFigure spread={baseline} /> },
];

const cellColumns: readonly ReportColumn<Doses['cells'][number]>[] = [
  {
    key: 'given',
    title: 'column.given',
    cell: ({ sessions, depth, passes }) => (
      <span className={styles['rule']}>
        {sessions}
        <small>
          {depth} · {passes}
        </small>
      </span>
    ),
  },
  { key: 'better', title: 'column.better', cell: ({ group }) => <ShareFigure share={group.better} /> },
  {
    key: 'change',
    title: 'dose.column.change',
    wideOnly: true,
    cell: ({ group }) => <SpreadFigure spread={group.change} />,
  },
  {
    key: 'baseline',
    title: 'dose.column.baseline',
    wideOnly: true,
    cell: ({ group }) => <SpreadFigure spread={group.baseline} />,
  },
];
