import { inboxText } from '../../text/en/inbox.ts';
import { useText } from '../../text/use-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { answerClock, type InboxItem } from './inbox-item.ts';
import styles from './inbox.module.css';

type ClockWordsProps = { item: Pick<InboxItem, 'answer_by' | 'answered_at' | 'answered_by'>; now: string };

/** *Due in 3 hours*, *Overdue by 20 minutes*, *Answered by Ada*. */
export function ClockWords({ item: { answer_by, answered_at, answered_by }, now }: ClockWordsProps) {
  const t = useText(inboxText);
  if (answered_at !== null)
    return (
      <span className={styles['clock']} data-state="answered">
        <Icon name="tick" size={16} />
        {t('clock.answered', { name: answered_by ?? '' })}
      </span>
    );
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
