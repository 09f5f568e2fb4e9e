import { longDate } from '../../text/dates.ts';
import { StateTag } from '../../ui/state-tag.tsx';
import { VerdictBadge } from '../../ui/verdict-badge.tsx';
import styles from './chart-layout.module.css';
import type { ChartHead } from './use-chart-head.ts';

/** Who this is, how old, and what to keep in mind with every act. */
export function ChartHeader({ head }: { head: ChartHead }) {
  return (
    <div className={styles['head']}>
      <div className={styles['who']}>
        <span className={styles['name']}>{head.name}</span>
        <span className={styles['age']}>
          <strong>{head.age} years</strong>, born {longDate(head.birth_date)}
          {head.called === '' ? '' : ` · called ${head.called}`}
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
