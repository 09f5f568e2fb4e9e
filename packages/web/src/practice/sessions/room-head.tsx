import { Link } from '@tanstack/react-router';
import { longDate } from '../../text/dates.ts';
import { roomText } from '../../text/en/sessions-room.ts';
import { useText } from '../../text/use-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { VerdictBadge } from '../../ui/verdict-badge.tsx';
import { useChartHead } from '../shell/use-chart-head.ts';
import { lock } from '../../offline/pin.ts';
import type { Desk } from './desk.ts';
import { SaveMark } from './save-mark.tsx';
import type { Session } from './session.ts';
import styles from './room-head.module.css';
import { SessionClock } from './session-clock.tsx';
import type { Hand } from './use-hand.ts';
import type { SessionDesk } from './use-session-desk.ts';

type RoomHeadProps = { writing: SessionDesk; desk: Desk; session: Session; hand: Hand; onHand: () => void };

/** Who is on the couch and what to keep in mind, how long what has been going on, and whether everything is saved. */
export function RoomHead({ writing, desk, session, hand, onHand }: RoomHeadProps) {
  const t = useText(roomText);
  const tell = useToast();
  const { patient_id, plan } = desk;
  const head = useChartHead(patient_id).data;
  const lockNow = async () => {
    if (!(await lock())) tell({ words: t('lock.none') });
  };
  const lead = t('lead', {
    number: session.number_in_series,
    planned: plan?.sessions_planned ?? session.number_in_series,
    day: longDate(session.day),
    operator: session.operator,
  });
  return (
    <header className={styles['head']}>
      <Link
        to="/patients/$patient_id/sessions"
        params={{ patient_id }}
        className={styles['leave']}
        aria-label={t('leave')}
      >
        <Icon name="arrow-left" />
      </Link>
      <div className={styles['who']}>
        <p className={styles['name']}>
          <strong>{head?.name ?? ''}</strong>
          <span>{head === null ? '' : `${head.age}, ${longDate(head.birth_date)}`}</span>
        </p>
        <h1 className={styles['title']}>
          <span className="visually-hidden">{t('title')}</span> <span aria-hidden>{lead}</span>
        </h1>
      </div>
      <div className={styles['standing']}>
        {head === null || head.verdict === null ? null : (
          <VerdictBadge verdict={head.verdict} until={head.defer_until} />
        )}
        {(head?.precautions ?? []).map((precaution) => (
          <StateTag key={precaution} tone="precautions" icon="triangle">
            {precaution}
          </StateTag>
        ))}
      </div>
      <SessionClock desk={desk} />
      <div className={styles['tools']}>
        <SaveMark state={writing.state} />
        <span className={styles['hand']} data-hand={hand}>
          <IconButton icon="arrow-right" label={t(`hand.${hand}`)} onClick={onHand} />
        </span>
        <IconButton icon="lock" label={t('lock')} onClick={() => void lockNow()} />
      </div>
    </header>
  );
}
