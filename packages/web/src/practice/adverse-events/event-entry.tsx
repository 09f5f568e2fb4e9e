import { Link } from '@tanstack/react-router';
import { instantText, longDate } from '../../text/dates.ts';
import { adverseEventsText } from '../../text/en/adverse-events.ts';
import { listText } from '../../text/quantities.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { FactTable } from '../../ui/fact-table.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { useSignedIn } from '../shell/me.ts';
import { zoneName } from '../treatment-plans/names.ts';
import { eventName, stateLook } from './adverse-event.ts';
import type { AdverseEvent } from './adverse-event.ts';
import styles from './adverse-events.module.css';

/** One event: what, how bad, since when, what was done, and what was seen later. */
export function EventEntry({ event, onFollowUp }: { event: AdverseEvent; onFollowUp: (() => void) | null }) {
  const t = useText(adverseEventsText);
  const { practice } = useSignedIn();
  const at = (instant: string) => instantText(instant, practice.time_zone);
  return (
    <li className={styles['event']}>
      <div className={styles['top']}>
        <h3>
          <Link to="/adverse-events/$adverse_event_id" params={{ adverse_event_id: event.adverse_event_id }}>
            {eventName(event.kind)}
          </Link>
        </h3>
        <StateTag {...stateLook[event.state]}>{t(`state.${event.state}`)}</StateTag>
      </div>
      <p className={styles['line']}>
        {t(`grade.${event.grade}`)} · {t('onset', { day: longDate(event.onset_on) })} ·{' '}
        {t('by', { name: event.reported_by, when: at(event.created_at) })}
      </p>
      <FactTable
        facts={[
          { label: t('zones'), value: event.zones.length === 0 ? null : listText(event.zones.map(zoneName)) },
          { label: t('course'), value: <span className={styles['text']}>{event.course}</span> },
          { label: t('action'), value: <span className={styles['text']}>{event.action}</span> },
        ].filter(({ value }) => value !== null)}
      />
      <ol className={styles['followUps']}>
        {event.follow_ups.map((seen) => (
          <li key={seen.at}>
            <p className={styles['text']}>{seen.text}</p>
            <small>{t('follow-up.by', { name: seen.by, when: at(seen.at) })}</small>
          </li>
        ))}
      </ol>
      {onFollowUp === null ? null : (
        <div>
          <ActButton size="small" icon="pen" onClick={onFollowUp}>
            {t('follow-up')}
          </ActButton>
        </div>
      )}
    </li>
  );
}
