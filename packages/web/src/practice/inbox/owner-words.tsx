import { inboxText } from '../../text/en/inbox.ts';
import { useText } from '../../text/use-text.ts';
import { useSignedIn } from '../shell/me.ts';
import type { InboxItem } from './inbox-item.ts';
import styles from './inbox.module.css';

/** With whom an item is. */
export function OwnerWords({ item }: { item: InboxItem }) {
  const t = useText(inboxText);
  const { staff_id } = useSignedIn();
  if (item.owner_staff_id === null) return <span className={styles['quiet']}>{t('owner.none')}</span>;
  const isMine = item.owner_staff_id === staff_id;
  return <span>{isMine ? t('owner.you') : t('owner', { name: item.owner_name ?? '' })}</span>;
}
