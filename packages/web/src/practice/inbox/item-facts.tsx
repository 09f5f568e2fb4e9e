import { Link } from '@tanstack/react-router';
import { instantText } from '../../text/dates.ts';
import { inboxText } from '../../text/en/inbox.ts';
import { messagesText } from '../../text/en/messages.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { UrgencyTag } from '../check-ins/urgency-tag.tsx';
import { useSignedIn } from '../shell/me.ts';
import { ClockWords } from './clock-words.tsx';
import type { InboxItem } from './inbox-item.ts';
import styles from './inbox.module.css';
import { OwnerWords } from './owner-words.tsx';

/** How soon, with whom, since when, and who was pressed because nobody answered. */
export function ItemFacts({ item, now }: { item: InboxItem; now: string }) {
  const t = useText(inboxText);
  const { time_zone } = useSignedIn().practice;
  const at = (instant: string) => instantText(instant, time_zone);
  const { patient_id } = item;
  return (
    <div className={styles['facts']}>
      <div className={styles['line']}>
        <UrgencyTag urgency={item.urgency} />
        {item.closed_at === null ? <ClockWords item={item} now={now} /> : null}
        <OwnerWords item={item} />
      </div>
      <p>
        <strong>{item.title}</strong>
      </p>
      <p className={styles['quiet']}>
        {[
          t('arrived', { when: at(item.created_at) }),
          ...(item.answer_by === null ? [] : [t('clock.by', { when: at(item.answer_by) })]),
          ...(item.answered_at === null
            ? []
            : [t('answered', { name: item.answered_by ?? '', when: at(item.answered_at) })]),
        ].join(' · ')}
      </p>
      {item.closed_at === null ? null : (
        <p>
          {t('closed', { name: item.closed_by ?? '', when: at(item.closed_at) })}: {item.closing_note}
        </p>
      )}
      <Pressed item={item} />
      <div className={styles['line']}>
        <Link
          to={item.kind === 'link-locked' ? '/patients/$patient_id/aftercare' : '/patients/$patient_id/check-ins'}
          params={{ patient_id }}
          className={actClass('plain', 'small')}
        >
          {t(item.kind === 'link-locked' ? 'links' : 'chart')}
        </Link>
        <Link to="/patients/$patient_id/messages" params={{ patient_id }} className={actClass('plain', 'small')}>
          {t('messages')}
        </Link>
      </div>
    </div>
  );
}

/** Mails that pressed somebody, and what became of each. */
function Pressed({ item: { escalations } }: { item: InboxItem }) {
  const t = useText(inboxText);
  const m = useText(messagesText);
  const { time_zone } = useSignedIn().practice;
  if (escalations.length === 0) return null;
  return (
    <section className={styles['pressed']}>
      <h3>{t('pressed.title')}</h3>
      <ul>
        {escalations.map(({ message_id, step, sent_to, state, fault, created_at }) => (
          <li key={message_id} data-state={state}>
            {t(`pressed.${step}`, { address: sent_to })}: {m(`state.${state}`)}
            {isFault(fault) ? ` (${m(`fault.${fault}`)})` : ''}, {instantText(created_at, time_zone)}
          </li>
        ))}
      </ul>
    </section>
  );
}

const faults = [
  'no-address',
  'mail-off',
  'mail-refused',
  'mail-unreachable',
  'cut-off',
  'came-back',
  'no-phone',
  'sms-off',
  'sms-refused',
  'sms-unreachable',
] as const;

function isFault(fault: string): fault is (typeof faults)[number] {
  return faults.some((known) => known === fault);
}
