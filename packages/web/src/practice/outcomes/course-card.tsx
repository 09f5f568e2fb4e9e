import { findOutcomeScale } from '@stipple/engine/catalog';
import type { OutcomeScaleEntry } from '@stipple/engine/catalog';
import { ChangeChart } from '../../charts/change-chart.tsx';
import { outcomesText } from '../../text/en/outcomes.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { SourceSheet } from '../../ui/source-sheet.tsx';
import { lookUpSource } from '../../ui/look-up-source.ts';
import { ChangeWords } from './change-words.tsx';
import type { Course } from './reading-draft.ts';
import { unitKey } from './reading-draft.ts';
import { scaleSupport } from './scale-support.ts';
import styles from './outcomes.module.css';

type CourseCardProps = { course: Course; session_days: readonly string[]; onRecord: (() => void) | null };

/** One scale: the chart with its table twin, the change in words with why, and what the scale rests on. */
export function CourseCard({ course, session_days, onRecord }: CourseCardProps) {
  const t = useText(outcomesText);
  const scale = findOutcomeScale(course.scale);
  if (scale === null) return null;
  return (
    <Card>
      {course.readings.length === 0 ? (
        <NotMeasured scale={scale} />
      ) : (
        <ChangeChart
          title={scale.name}
          unit={t(unitKey(scale))}
          range={scale.range}
          better={scale.better}
          noise={scale.noise}
          sessions={session_days}
          readings={course.readings.map(({ measured_on, score, occasion, reported_by }) => ({
            day: measured_on,
            value: score,
            note:
              reported_by === 'patient'
                ? `${t(`occasion.${occasion}`)}, ${t('from-phone')}`
                : t(`occasion.${occasion}`),
          }))}
          summary={t(`rated.${scale.rated_by}`)}
        />
      )}
      {course.change === null ? (
        <p className={styles['support']}>
          {t('support')}: {scaleSupport(scale).join(' ')}
        </p>
      ) : (
        <ChangeWords change={course.change} scale={scale} />
      )}
      <div className={styles['foot']}>
        <SourceSheet
          statement={scale.name}
          rule={scale.code}
          rule_revision={scale.revision}
          sources={scale.sources}
          sign_off={scale.sign_off}
          lookUp={lookUpSource}
          label={t('source')}
        />
        {onRecord === null ? null : (
          <ActButton size="small" icon="plus" onClick={onRecord}>
            {t('record')}
          </ActButton>
        )}
      </div>
    </Card>
  );
}

function NotMeasured({ scale }: { scale: OutcomeScaleEntry }) {
  const t = useText(outcomesText);
  return (
    <div className={styles['not']}>
      <h3>{scale.name}</h3>
      <p className={styles['quiet']}>{t(`rated.${scale.rated_by}`)}</p>
      <p>
        {t('course.none')} {t(scale.baseline_needed ? 'course.none.baseline' : 'course.none.change')}
      </p>
    </div>
  );
}
