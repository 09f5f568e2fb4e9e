import { Link } from '@tanstack/react-router';
import { longDate } from '../../text/dates.ts';
import { todayText } from '../../text/en/today.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { Card } from '../../ui/card.tsx';
import { Icon } from '../../ui/icon.tsx';
import { OutcomesDueToday } from '../outcomes/due-today.tsx';
import { useMay } from '../shell/me.ts';
import { waitingAnswers } from './day-groups.ts';
import type { Today } from './day-groups.ts';
import styles from './today.module.css';
import { Titled, WaitingPeople } from './waiting-people.tsx';

/** Whether anything of it is this person's business; the place is left out for a role that sees none of it. */
export function useShowsWaits(today: Today | null): boolean {
  const [mayRead, mayBackUp] = [useMay('chart.read'), useMay('backup.manage')];
  return today !== null && (today.inbox !== null || mayRead || (mayBackUp && today.backup_overdue));
}

/** What waits beside the day: answers by urgency, sessions without a signature, readings that are due, the backup. */
export function WhatWaits({ today }: { today: Today }) {
  const t = useText(todayText);
  const mayBackUp = useMay('backup.manage') && today.backup_overdue;
  const nothing =
    waitingAnswers(today.inbox) === null && today.unsigned_sessions.length === 0 && today.reviews_due.length === 0;
  return (
    <div className={styles['waits']}>
      <h2>{t('waits.title')}</h2>
      {mayBackUp ? <BackupNotice /> : null}
      {today.inbox === null ? null : <InboxCard inbox={today.inbox} />}
      <WaitingPeople
        title={t('unsigned.title')}
        icon="pen"
        people={today.unsigned_sessions.map((session) => ({
          key: session.session_id,
          name: session.patient_name,
          words: t('unsigned.of', { when: longDate(session.day) }),
          to: '/patients/$patient_id/sessions/$session_id',
          params: { patient_id: session.patient_id, session_id: session.session_id },
        }))}
      />
      <WaitingPeople
        title={t('reviews.title')}
        icon="chart"
        people={today.reviews_due.map((review) => ({
          key: review.plan_id,
          name: review.patient_name,
          words:
            review.due_on === today.day ? t('reviews.due.today') : t('reviews.due', { when: longDate(review.due_on) }),
          to: '/patients/$patient_id/outcomes',
          params: { patient_id: review.patient_id },
        }))}
      />
      <OutcomesDueToday
        listed={today.reviews_due.map(({ plan_id }) => plan_id)}
        otherwise={nothing && !mayBackUp ? <p className={styles['nothing']}>{t('waits.nothing')}</p> : null}
      />
    </div>
  );
}

const urgencies = [
  { urgency: 'emergency', icon: 'octagon', tone: 'unsuitable' },
  { urgency: 'to_read', icon: 'question', tone: 'unknown' },
  { urgency: 'same_day', icon: 'triangle', tone: 'precautions' },
  { urgency: 'contact', icon: 'phone', tone: 'refer' },
  { urgency: 'self_care', icon: 'care', tone: 'suitable' },
] as const;

function InboxCard({ inbox }: { inbox: NonNullable<Today['inbox']> }) {
  const t = useText(todayText);
  const count = waitingAnswers(inbox) ?? 0;
  return (
    <Card flush title={<Titled icon="inbox" title={t('inbox.title')} count={count} />}>
      {count === 0 ? (
        <p className={styles['quiet']}>{t('inbox.none')}</p>
      ) : (
        <Link to="/inbox" className={styles['urgencies']}>
          {urgencies
            .filter(({ urgency }) => inbox[urgency] > 0)
            .map(({ urgency, icon, tone }) => (
              <span key={urgency} className={styles['urgency']} data-tone={tone}>
                <Icon name={icon} size={18} />
                <span>{t(`inbox.${urgency}`)}</span>
                <strong>{inbox[urgency]}</strong>
              </span>
            ))}
        </Link>
      )}
    </Card>
  );
}

function BackupNotice() {
  const t = useText(todayText);
  return (
    <div className={styles['backup']} role="status">
      <Icon name="backup" size={20} />
      <div>
        <strong>{t('backup.title')}</strong>
        <p>{t('backup.words')}</p>
        <Link to="/practice" className={actClass('plain', 'small')}>
          {t('backup.act')}
        </Link>
      </div>
    </div>
  );
}
