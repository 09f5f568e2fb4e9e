import { inboxText } from '../../text/en/inbox.ts';
import { useText } from '../../text/use-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { answerClock } from './inbox-item.ts';
import styles from './inbox.module.css';

/** *Due in 3 hours*, *Overdue by 20 minutes*. */
export function ClockWords({ answer_by, now }: { answer_by: string | null; now: string }) {
  const t = useText(inboxText);
  const clock = answerClock(answer_by, now);
  if (clock === null) return <span className={styles['quiet']}>{t('clock.none')}</span>;
  const time = t(`time.${clock.unit}`, { count: clock.count });
  return (
    <span className={styles['clock']} data-state={clock.state}>
      <Icon name={clock.state === 'overdue' ? 'triangle' : 'clock'} size={16} />
      {t(`clock.${clock.state}`, { time })}
    </span>
  );
}
