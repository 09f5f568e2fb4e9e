import { longDate } from '../../text/dates.ts';
import { StateTag } from '../../ui/state-tag.tsx';
import { VerdictBadge } from '../../ui/verdict-badge.tsx';
import styles from './chart-layout.module.css';
import type { ChartHead } from './use-chart-head.ts';
import { shellText } from '../../text/en/shell.ts';
import { say } from '../../text/texts.ts';

const t = say(shellText);

/** Who this is, how old, and what to keep in mind with every act. */
export function ChartHeader({ head }: { head: ChartHead }) {
  return (
    <div className={styles['head']}>
      <div className={styles['who']}>
        <span className={styles['name']}>{head.name}</span>
        <span className={styles['age']}>
          <strong>{t('patient.age', { count: head.age })}</strong>,{' '}
          {t('patient.born', { day: longDate(head.birth_date) })}
          {head.called === '' ? '' : ` · ${t('patient.called', { name: head.called })}`}
        </span>
      </div>
      <div className={styles['standing']}>
        {head.verdict === null ? null : <VerdictBadge verdict={head.verdict} until={head.defer_until} />}
        {head.precautions.map((precaution) => (
          <StateTag key={precaution} tone="precautions" icon="triangle">
            {precaution}
          </StateTag>
        ))}
      </div>
    </div>
  );
}
