import { Link } from '@tanstack/react-router';
import { chartText } from '../../text/en/chart.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { Icon } from '../../ui/icon.tsx';
import type { Chart } from './chart-facts.ts';
import styles from './overview.module.css';

/** What is open after a session: check-ins without an answer, adverse events that are not closed. */
export function OpenEvents({ chart }: { chart: Chart }) {
  const t = useText(chartText);
  const { open_check_ins: check_ins, open_adverse_events: adverse } = chart;
  if (check_ins + adverse === 0) return null;
  const words = [
    ...(check_ins === 0 ? [] : [t('events.check-ins', { count: check_ins })]),
    ...(adverse === 0 ? [] : [t('events.adverse', { count: adverse })]),
  ];
  return (
    <div className={styles['events']} role="status">
      <Icon name="triangle" size={20} />
      <div>
        {words.map((sentence) => (
          <div key={sentence}>{sentence}</div>
        ))}
      </div>
      <Link
        to="/patients/$patient_id/check-ins"
        params={{ patient_id: chart.patient.patient_id }}
        className={actClass('plain', 'small')}
      >
        {t('events.open')}
      </Link>
    </div>
  );
}
