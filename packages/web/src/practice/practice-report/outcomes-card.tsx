import { useState } from 'react';
import { Chips } from '../../forms/chips.tsx';
import { practiceReportText } from '../../text/en/practice-report.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { ShareFigure } from './figures.tsx';
import { GroupTable } from './group-table.tsx';
import type { Group, ReportColumn } from './group-table.tsx';
import { HowCounted } from './how-counted.tsx';
import styles from './practice-report.module.css';
import type { Report } from './report-question.ts';

type Rater = 'clinician' | 'patient';

/** What the readings of the plans' own scales say, from both sides; paper has both. */
export function OutcomesCard({ report }: { report: Report }) {
  const t = useText(practiceReportText);
  const [rater, setRater] = useState<Rater>('clinician');
  const other = rater === 'clinician' ? 'patient' : 'clinician';
  return (
    <Card title={t('outcomes.title')} flush acts={<HowCounted part="outcomes" few={report.small_below} />}>
      <div className={`${styles['inside']} no-print`}>
        <Chips
          label={t('outcomes.rater')}
          hideLabel
          value={rater}
          chips={(['clinician', 'patient'] as const).map((value) => ({ value, label: t(`outcomes.${value}`) }))}
          onChange={(value) => setRater(value === 'patient' ? 'patient' : 'clinician')}
        />
      </div>
      <h3 className={styles['paper-only']}>{t(`outcomes.${rater}`)}</h3>
      <GroupTable caption={t('outcomes.title')} report={report} columns={columnsBy[rater]} />
      <div className={styles['paper-only']}>
        <h3>{t(`outcomes.${other}`)}</h3>
        <GroupTable caption={t(`outcomes.${other}`)} report={report} columns={columnsBy[other]} />
      </div>
    </Card>
  );
}

const columnsBy: Readonly<Record<Rater, readonly ReportColumn<Group>[]>> = {
  clinician: columnsOf('clinician'),
  patient: columnsOf('patient'),
};

function columnsOf(rater: Rater): readonly ReportColumn<Group>[] {
  return [
    { key: 'better', title: 'column.better', cell: (group) => <ShareFigure share={group[rater].better} /> },
    {
      key: 'worse',
      title: 'column.worse',
      wideOnly: true,
      cell: (group) => <ShareFigure share={group[rater].worse} />,
    },
    {
      key: 'same',
      title: 'column.same',
      numeric: true,
      wideOnly: true,
      cell: (group) => group[rater].not_distinguishable,
    },
    { key: 'unread', title: 'column.unread', numeric: true, cell: (group) => group[rater].unread },
    { key: 'courses', title: 'column.courses', numeric: true, wideOnly: true, cell: ({ courses }) => courses },
  ];
}
