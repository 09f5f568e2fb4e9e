import type { readInbox } from '@stipple/contract/check-ins';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { inboxText } from '../../text/en/inbox.ts';
import { useText } from '../../text/use-text.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './inbox.module.css';

type Standing = Pick<
  ResponseOf<typeof readInbox>,
  'is_sorted' | 'escalates' | 'mail_on' | 'has_hours' | 'texts_approved'
>;

/** What a reader of the list has to know of how it is made. */
export function InboxNotices({ inbox }: { inbox: Standing }) {
  const t = useText(inboxText);
  return (
    <>
      {inbox.is_sorted ? null : <Notice>{t('notice.unsorted')}</Notice>}
      {inbox.texts_approved ? null : (
        <Notice>
          {t('notice.texts')} <Link to="/inbox/words">{t('notice.texts.act')}</Link>
        </Notice>
      )}
      {inbox.has_hours ? null : (
        <Notice>
          {t('notice.hours')} <Link to="/inbox/settings">{t('notice.hours.act')}</Link>
        </Notice>
      )}
      {inbox.mail_on ? null : <Notice>{t('notice.mail-off')}</Notice>}
      {inbox.escalates || !inbox.mail_on ? null : <Notice>{t('notice.no-escalation')}</Notice>}
    </>
  );
}

function Notice({ children }: { children: ReactNode }) {
  return (
    <p className={styles['notice']}>
      <Icon name="info" size={16} />
      <span>{children}</span>
    </p>
  );
}
