import { addDays, calendarDate } from '@stipple/engine/kernel';
import { Link } from '@tanstack/react-router';
import { shortDate, weekdayDate } from '../../text/dates.ts';
import { todayText } from '../../text/en/today.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './today.module.css';

/** A day earlier or later, and back to today. */
export function DaySteps({ day, isToday }: { day: string; isToday: boolean }) {
  const t = useText(todayText);
  const [before, after] = [addDays(calendarDate(day), -1), addDays(calendarDate(day), 1)];
  return (
    <nav className={styles['steps']} aria-label={weekdayDate(day)}>
      <Link
        to="/"
        search={{ day: before }}
        className={styles['step']}
        aria-label={t('day.before')}
        title={shortDate(before)}
      >
        <Icon name="chevron-left" />
      </Link>
      <time dateTime={day}>{weekdayDate(day)}</time>
      <Link
        to="/"
        search={{ day: after }}
        className={styles['step']}
        aria-label={t('day.after')}
        title={shortDate(after)}
      >
        <Icon name="chevron-right" />
      </Link>
      {isToday ? null : (
        <Link to="/" search={{}} className={actClass('quiet', 'small')}>
          {t('day.today')}
        </Link>
      )}
    </nav>
  );
}
