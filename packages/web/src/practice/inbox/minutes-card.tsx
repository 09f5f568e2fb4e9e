import { NumberStepper } from '../../forms/number-stepper.tsx';
import { answerTimesText } from '../../text/en/answer-times.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import type { AnswerTimesProps } from './answer-times.page.tsx';
import styles from './answer-times.module.css';

/** Emergencies are counted in minutes, the others in hours, as people say them. */
const rows = [
  { urgency: 'emergency', unit: 'minutes', minutes: 1, step: 5, min: 5, max: 120 },
  { urgency: 'to_read', unit: 'hours', minutes: 60, step: 0.5, min: 0.5, max: 48 },
  { urgency: 'same_day', unit: 'hours', minutes: 60, step: 0.5, min: 0.5, max: 24 },
  { urgency: 'contact', unit: 'hours', minutes: 60, step: 1, min: 1, max: 336 },
] as const;

/** How long each urgency may wait. */
export function MinutesCard({ settings, onChange }: AnswerTimesProps) {
  const t = useText(answerTimesText);
  const { answer_minutes } = settings;
  const change = (to: Partial<typeof answer_minutes>) =>
    onChange({ ...settings, answer_minutes: { ...answer_minutes, ...to } });
  return (
    <Card title={t('minutes.title')}>
      <p className={styles['quiet']}>{t('minutes.lead')}</p>
      <div className={styles['minutes']}>
        {rows.map(({ urgency, unit, minutes, step, min, max }) => (
          <NumberStepper
            key={urgency}
            label={t(`minutes.${urgency}`)}
            unit={t(`minutes.unit.${unit}`)}
            value={answer_minutes[urgency] / minutes}
            step={step}
            min={min}
            max={max}
            onChange={(value) => {
              if (value !== null) change({ [urgency]: Math.round(value * minutes) });
            }}
          />
        ))}
      </div>
    </Card>
  );
}
