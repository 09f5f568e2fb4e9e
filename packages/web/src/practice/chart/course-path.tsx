import { Link } from '@tanstack/react-router';
import { chartText } from '../../text/en/chart.ts';
import { useText } from '../../text/use-text.ts';
import type { Series } from './chart-facts.ts';
import styles from './course-path.module.css';
import type { CourseStep } from './course-steps.ts';

type CoursePathProps = { steps: readonly CourseStep[]; series: Series | null; patient_id: string };

/** The course in one line of dots: filled behind, ringed now, open ahead. Each step leads to its section. */
export function CoursePath({ steps, series, patient_id }: CoursePathProps) {
  const t = useText(chartText);
  const words = ({ step }: CourseStep) =>
    step === 'sessions' && series !== null && series.done < series.planned
      ? t('path.sessions.of', { number: series.next, planned: series.planned })
      : t(`path.${step}`);
  return (
    <nav className={styles['path']} aria-label={t('path.label')}>
      <ol>
        {steps.map((step) => (
          <li
            key={step.step}
            data-state={step.state}
            {...(step.state === 'now' ? { 'aria-current': 'step' as const } : {})}
          >
            <Link to={`/patients/$patient_id/${sectionOf[step.step]}`} params={{ patient_id }}>
              <span className={styles['dot']} aria-hidden />
              <span className={styles['name']}>{words(step)}</span>
              <span className="visually-hidden">, {t(`path.${step.state}`)}</span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

const sectionOf: Readonly<Record<CourseStep['step'], string>> = {
  candidacy: 'candidacy',
  decision: 'candidacy',
  plan: 'plan',
  consent: 'consent',
  sessions: 'sessions',
  aftercare: 'aftercare',
  outcome: 'outcomes',
};
