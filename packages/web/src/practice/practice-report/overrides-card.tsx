import { practiceReportText } from '../../text/en/practice-report.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { ShareFigure } from './figures.tsx';
import { HowCounted } from './how-counted.tsx';
import styles from './practice-report.module.css';
import type { Report } from './report-question.ts';

type Row = Report['overrides'][number] & { readonly key: string; readonly name: string };

/** Each rule that was set aside at least once, whole and by group; the others are summed up in a sentence. */
export function OverridesCard({ report }: { report: Report }) {
  const t = useText(practiceReportText);
  const whole = t(report.own_only ? 'yours' : 'whole');
  const used = report.overrides.filter(({ overridden }) => overridden.count > 0);
  const never = report.overrides.filter(({ overridden }) => overridden.count === 0);
  const stood = never.reduce((sum, { overridden }) => sum + overridden.of, 0);
  const rows = used.flatMap((rule): Row[] => [
    { ...rule, key: '', name: whole },
    ...report.overrides_by_group.filter((row) => row.rule === rule.rule && row.origin === rule.origin),
  ]);
  return (
    <Card title={t('overrides.title')} flush acts={<HowCounted part="overrides" few={report.small_below} />}>
      <DataTable
        caption={t('overrides.title')}
        rows={rows}
        keyOf={({ origin, rule, name, key }) => `${origin} ${rule} ${key} ${name}`}
        empty={<p className={styles['inside']}>{t('overrides.none')}</p>}
        columns={[
          { key: 'rule', title: t('column.rule'), cell: (row) => <RuleWords row={row} whole={whole} /> },
          {
            key: 'group',
            title: t('column.group'),
            cell: ({ name }) =>
              name === whole ? <strong>{name}</strong> : <span className={styles['name']}>{name}</span>,
          },
          { key: 'share', title: t('column.overridden'), cell: ({ overridden }) => <ShareFigure share={overridden} /> },
        ]}
      />
      {never.length === 0 ? null : (
        <p className={styles['inside']}>{t('overrides.never', { count: never.length, stood })}</p>
      )}
    </Card>
  );
}

/** Said once, at the first row of the rule. */
function RuleWords({ row: { title, rule, origin, name }, whole }: { row: Row; whole: string }) {
  const t = useText(practiceReportText);
  if (name !== whole) return <span className="visually-hidden">{title}</span>;
  return (
    <span className={styles['rule']}>
      {title}
      <small>
        {t(`overrides.${origin}`)} · {rule}
      </small>
    </span>
  );
}
