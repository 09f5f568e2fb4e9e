import { NumberStepper } from '../../forms/number-stepper.tsx';
import { answerTimesText } from '../../text/en/answer-times.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import type { AnswerTimesProps } from './answer-times.page.tsx';
import styles from './answer-times.module.css';

const rows = [
  { urgency: 'emergency', step: 5, max: 120 },
  { urgency: 'to_read', step: 30, max: 2880 },
  { urgency: 'same_day', step: 30, max: 1440 },
  { urgency: 'contact', step: 60, max: 20_160 },
] as const;

/** How long each urgency may wait. */
export function MinutesCard({ settings, onChange }: AnswerTimesProps) {
  const t = useText(answerTimesText);
  const { answer_minutes } = settings;
  return (
    <Card title={t('minutes.title')}>
      <p className={styles['quiet']}>{t('minutes.lead')}</p>
      <div className={styles['minutes']}>
        {rows.map(({ urgency, step, max }) => (
          <NumberStepper
            key={urgency}
            label={t(`minutes.${urgency}`)}
            unit={t('minutes.unit')}
            value={answer_minutes[urgency]}
            step={step}
            min={5}
            max={max}
            onChange={(minutes) =>
              onChange({
                ...settings,
                answer_minutes: { ...answer_minutes, [urgency]: minutes ?? answer_minutes[urgency] },
              })
            }
          />
        ))}
      </div>
    </Card>
  );
}
