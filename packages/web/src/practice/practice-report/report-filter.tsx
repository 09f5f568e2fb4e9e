import { reportGroupings } from '@stipple/contract/practice-report';
import { Chips } from '../../forms/chips.tsx';
import { PeriodFields } from '../../forms/period-fields.tsx';
import { SelectField } from '../../forms/select-field.tsx';
import { practiceReportText } from '../../text/en/practice-report.ts';
import { useText } from '../../text/use-text.ts';
import { useSignedIn } from '../shell/me.ts';
import styles from './practice-report.module.css';
import { reportQuery } from './report-question.ts';
import type { Report, ReportQuestion } from './report-question.ts';

const ALL = 'all';

type ReportFilterProps = {
  question: ReportQuestion;
  indications: Report['indications'];
  onChange: (question: ReportQuestion) => void;
};

/** Which time, which indication, and by what groups are made. */
export function ReportFilter({ question, indications, onChange }: ReportFilterProps) {
  const t = useText(practiceReportText);
  const { practice } = useSignedIn();
  return (
    <section className={`${styles['filter']} no-print`} aria-label={t('filter.what')}>
      <PeriodFields
        period={question}
        labels={{ from: t('filter.from'), until: t('filter.until') }}
        latest={practice.today}
        fault={reportQuery(question) === null ? t('filter.fault') : null}
        onChange={(changed) => onChange({ ...question, ...changed })}
      />
      <SelectField
        label={t('filter.indication')}
        value={question.indication ?? ALL}
        choices={[
          { value: ALL, label: t('filter.all') },
          ...indications.map(({ code, name }) => ({ value: code, label: name })),
        ]}
        onChange={(value) => onChange({ ...question, indication: value === ALL ? null : value })}
      />
      <div className={styles['by']}>
        <Chips
          label={t('filter.by')}
          value={question.by}
          chips={reportGroupings.map((by) => ({ value: by, label: t(`by.${by}`) }))}
          onChange={(value) => {
            const by = reportGroupings.find((one) => one === value);
            if (by !== undefined) onChange({ ...question, by });
          }}
        />
      </div>
    </section>
  );
}
