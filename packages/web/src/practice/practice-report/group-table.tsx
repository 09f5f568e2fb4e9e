import type { ReactNode } from 'react';
import { practiceReportText } from '../../text/en/practice-report.ts';
import { useText } from '../../text/use-text.ts';
import { DataTable } from '../../ui/data-table.tsx';
import styles from './practice-report.module.css';
import type { Report } from './report-question.ts';

export type Group = Report['whole'];
export type GroupColumn = {
  readonly key: string;
  readonly title: string;
  readonly cell: (group: Group) => ReactNode;
  readonly numeric?: boolean;
  readonly wideOnly?: boolean;
};

type GroupTableProps = { caption: string; report: Report; columns: readonly GroupColumn[] };

/** One row a group, and the whole below them. */
export function GroupTable({ caption, report, columns }: GroupTableProps) {
  const t = useText(practiceReportText);
  const whole = { ...report.whole, name: t(report.own_only ? 'yours' : 'whole') };
  return (
    <DataTable
      caption={caption}
      rows={[...report.groups, whole]}
      keyOf={({ key }) => key}
      columns={[
        {
          key: 'group',
          title: t('column.group'),
          cell: ({ key, name }) =>
            key === 'whole' ? <strong>{name}</strong> : <span className={styles['name']}>{name}</span>,
        },
        ...columns,
      ]}
    />
  );
}
