import { faultAt } from '../../api/problem.ts';
import { answerTimesText } from '../../text/en/answer-times.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { SpanRow } from '../appointments/hours-card.tsx';
import type { AnswerTimesProps } from './answer-times.page.tsx';
import styles from './answer-times.module.css';

/** When the practice is open, day by day; a break is two spans of one day. */
export function OpenHoursCard({ settings, onChange, problem }: AnswerTimesProps) {
  const t = useText(answerTimesText);
  const { hours } = settings;
  const change = (to: AnswerTimesProps['settings']['hours']) => onChange({ ...settings, hours: to });
  const add = () => {
    const last = hours.at(-1);
    change([
      ...hours,
      { weekday: Math.min(7, (last?.weekday ?? 0) + 1), from: last?.from ?? '09:00', until: last?.until ?? '17:00' },
    ]);
  };
  const faultOf = (place: number) => {
    if (faultAt(problem, `hours.${place}.until`) !== null) return t('hours.fault');
    return faultAt(problem, `hours.${place}.from`) === null ? null : t('hours.overlap');
  };
  return (
    <Card title={t('hours.title')}>
      {hours.length === 0 ? <p className={styles['quiet']}>{t('hours.none')}</p> : null}
      <ul className={styles['rows']}>
        {hours.map((span, place) => (
          <SpanRow
            key={place}
            span={span}
            name={t('hours.practice')}
            fault={faultOf(place)}
            onChange={(to) => change(hours.map((one, here) => (here === place ? { ...one, ...to } : one)))}
            onRemove={() => change(hours.filter((_, here) => here !== place))}
          />
        ))}
      </ul>
      <div>
        <ActButton icon="plus" size="small" kind="quiet" onClick={add}>
          {t('hours.add')}
        </ActButton>
      </div>
    </Card>
  );
}
