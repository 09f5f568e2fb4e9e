import type { ReactNode } from 'react';
import { practiceReportText } from '../../text/en/practice-report.ts';
import type { TextKey } from '../../text/text-room.ts';
import { useText } from '../../text/use-text.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import styles from './practice-report.module.css';
import type { Report } from './report-question.ts';

export type Group = Report['whole'];

/** A column whose title is asked for when the table is drawn. */
export type ReportColumn<Row> = Omit<Column<Row>, 'title'> & {
  readonly title: TextKey<(typeof practiceReportText)['en']>;
};

type GroupTableProps = { caption: string; report: Report; columns: readonly ReportColumn<Group>[] };

/** One row a group, and the whole below them. */
export function GroupTable({ caption, report, columns }: GroupTableProps) {
  const t = useText(practiceReportText);
  const whole = { ...report.whole, name: t(report.own_only ? 'yours' : 'whole') };
  return (
    <ReportTable
      caption={caption}
      rows={[...report.groups, whole]}
      keyOf={({ key }) => key}
      columns={[groupColumn, ...columns]}
    />
  );
}

type ReportTableProps<Row> = {
  caption: string;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  columns: readonly ReportColumn<Row>[];
  empty?: ReactNode;
};

/** A table of the report, its titles in the reader's words. */
export function ReportTable<Row>({ columns, ...table }: ReportTableProps<Row>) {
  const t = useText(practiceReportText);
  return <DataTable {...table} columns={columns.map((column) => ({ ...column, title: t(column.title) }))} />;
}

const groupColumn: ReportColumn<Group> = {
  key: 'group',
  title: 'column.group',
  cell: ({ key, name }) =>
    key === 'whole' ? <strong data-whole>{name}</strong> : <span className={styles['name']}>{name}</span>,
};
