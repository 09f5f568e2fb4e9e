import { useState } from 'react';
import { DateField } from '../../forms/date-field.tsx';
import { longDate } from '../../text/dates.ts';
import { answerTimesText } from '../../text/en/answer-times.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useSignedIn } from '../shell/me.ts';
import type { AnswerTimesProps } from './answer-times.page.tsx';
import styles from './answer-times.module.css';

/** Holidays and the like: days on which no clock runs. */
export function ClosedDaysCard({ settings, onChange }: AnswerTimesProps) {
  const t = useText(answerTimesText);
  const { today } = useSignedIn().practice;
  const [day, setDay] = useState<string | null>(null);
  const { closed_days } = settings;
  const add = () => {
    if (day !== null && !closed_days.includes(day))
      onChange({ ...settings, closed_days: [...closed_days, day].toSorted() });
    setDay(null);
  };
  return (
    <Card title={t('closed.title')}>
      {closed_days.length === 0 ? <p className={styles['quiet']}>{t('closed.none')}</p> : null}
      <ul className={styles['days']}>
        {closed_days.map((closed) => (
          <li key={closed}>
            {longDate(closed)}
            <IconButton
              icon="cross"
              label={t('closed.remove', { day: longDate(closed) })}
              onClick={() => onChange({ ...settings, closed_days: closed_days.filter((one) => one !== closed) })}
            />
          </li>
        ))}
      </ul>
      <div className={styles['row']}>
        <DateField label={t('closed.day')} value={day} min={today} onChange={setDay} />
        <ActButton icon="plus" size="small" disabled={day === null} onClick={add}>
          {t('closed.add')}
        </ActButton>
      </div>
    </Card>
  );
}
