import { instantText } from '../../text/dates.ts';
import { inboxText } from '../../text/en/inbox.ts';
import { useText } from '../../text/use-text.ts';
import { UrgencyTag } from '../check-ins/urgency-tag.tsx';
import { useSignedIn } from '../shell/me.ts';
import { ClockWords } from './clock-words.tsx';
import type { InboxItem } from './inbox-item.ts';
import styles from './inbox.module.css';
import { OwnerWords } from './owner-words.tsx';

type InboxRowProps = { item: InboxItem; now: string; onOpen: (item_id: string) => void };

/** Who, what, how soon, with whom. The whole row opens it. */
export function InboxRow({ item, now, onOpen }: InboxRowProps) {
  const t = useText(inboxText);
  const { practice } = useSignedIn();
  return (
    <li>
      <button
        type="button"
        className={styles['row']}
        data-item={item.item_id}
        data-urgency={item.urgency}
        onClick={() => onOpen(item.item_id)}
      >
        <span className={styles['urgency']}>
          <UrgencyTag urgency={item.urgency} />
        </span>
        <span className={styles['who']}>
          <strong>{item.patient_name}</strong>
          <span>{item.title}</span>
        </span>
        <span className={styles['state']}>
          {item.closed_at === null ? (
            <ClockWords item={item} now={now} />
          ) : (
            <span>
              {t('closed', {
                name: item.closed_by ?? '',
                when: instantText(item.closed_at, practice.time_zone),
              })}
            </span>
          )}
          {item.closed_at === null ? <OwnerWords item={item} /> : <small>{item.closing_note}</small>}
        </span>
      </button>
    </li>
  );
}
