import { findOutcomeScale } from '@stipple/engine/catalog';
import { ChangeChart } from '../../charts/change-chart.tsx';
import { foresightText } from '../../text/en/foresight.ts';
import { outcomesText } from '../../text/en/outcomes.ts';
import { useText } from '../../text/use-text.ts';
import { unitKey } from '../outcomes/reading-draft.ts';
import styles from './foresight.module.css';
import type { OwnCourse } from './own-readings.ts';

type OwnScalesProps = { courses: readonly OwnCourse[]; session_days: readonly string[] };

/** Measured scores that the model has no unit for: on their own scales, below what was simulated. */
export function OwnScales({ courses, session_days }: OwnScalesProps) {
  const t = useText(foresightText);
  const units = useText(outcomesText);
  if (courses.length === 0) return null;
  return (
    <section aria-label={t('course.own.title')} className={styles['own']}>
      <h3>{t('course.own.title')}</h3>
      <p className={styles['quiet']}>{t('course.own.text')}</p>
      <div className={styles['two']}>
        {courses.map(({ scale, readings }) => {
          const entry = findOutcomeScale(scale);
          return entry === null ? null : (
            <ChangeChart
              key={scale}
              title={entry.name}
              unit={units(unitKey(entry))}
              range={entry.range}
              better={entry.better}
              noise={entry.noise}
              readings={readings.map(({ measured_on, score }) => ({ day: measured_on, value: score }))}
              sessions={[...session_days]}
            />
          );
        })}
      </div>
    </section>
  );
}
