import { practiceReportText } from '../../text/en/practice-report.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { ShareFigure } from './figures.tsx';
import { ReportTable } from './group-table.tsx';
import type { ReportColumn } from './group-table.tsx';
import { HowCounted } from './how-counted.tsx';
import styles from './practice-report.module.css';
import type { Report } from './report-question.ts';

/** A rule as a whole, or in one group. */
type Row = Report['overrides'][number] & { readonly key: string; readonly name: string; readonly is_whole: boolean };

/** Each rule that was set aside at least once, whole and by group; the others are summed up in a sentence. */
export function OverridesCard({ report }: { report: Report }) {
  const t = useText(practiceReportText);
  const name = t(report.own_only ? 'yours' : 'whole');
  const used = report.overrides.filter(({ overridden }) => overridden.count > 0);
  const never = report.overrides.filter(({ overridden }) => overridden.count === 0);
  const stood = never.reduce((sum, { overridden }) => sum + overridden.of, 0);
  const rows = used.flatMap((rule): Row[] => [
    { ...rule, key: '', name, is_whole: true },
    ...report.overrides_by_group
      .filter((row) => row.rule === rule.rule && row.origin === rule.origin)
      .map((row) => ({ ...row, is_whole: false })),
  ]);
  return (
    <Card title={t('overrides.title')} flush acts={<HowCounted part="overrides" few={report.small_below} />}>
      <ReportTable
        caption={t('overrides.title')}
        rows={rows}
        keyOf={({ origin, rule, key, is_whole }) => `${origin} ${rule} ${is_whole ? '' : `in ${key}`}`}
        empty={<p className={styles['inside']}>{t('overrides.none')}</p>}
        columns={columns}
      />
      {never.length === 0 ? null : (
        <p className={styles['inside']}>{t('overrides.never', { count: never.length, stood })}</p>
      )}
    </Card>
  );
}

const columns: readonly ReportColumn<Row>[] = [
  { key: 'rule', title: 'column.rule', cell: (row) => <RuleWords row={row} /> },
  { key: 'share', title: 'column.overridden', cell: ({ overridden }) => <ShareFigure share={overridden} /> },
];

/** The rule once, with the whole; its groups below it. */
function RuleWords({ row: { title, rule, origin, name, is_whole } }: { row: Row }) {
  const t = useText(practiceReportText);
  if (!is_whole)
    return (
      <span className={styles['part']}>
        <span className="visually-hidden">{title}: </span>
        {name}
      </span>
    );
  return (
    <span className={styles['rule']} data-whole>
      <strong>{title}</strong>
      <small>
        {t(`overrides.${origin}`)} · {rule} · {name}
      </small>
    </span>
  );
}
