import { instantText } from '../../text/dates.ts';
import { portalSendingText } from '../../text/en/portal-sending.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import type { Companion } from '../companion/companion.ts';
import styles from './messages.module.css';
import { useMessages, type Message } from './use-messages.ts';

/** What the practice wrote back, in its exact words. */
export function MessagesCard({ companion: { now, practice } }: { companion: Companion }) {
  const t = useText(portalSendingText);
  const messages = useMessages(now);
  if (messages.length === 0) return null;
  return (
    <Card title={t('messages.title')}>
      {messages.map((message, index) => (
        <OneMessage key={message.message_id} message={message} time_zone={practice.time_zone} open={index === 0} />
      ))}
    </Card>
  );
}

function OneMessage({ message, time_zone, open }: { message: Message; time_zone: string; open: boolean }) {
  const t = useText(portalSendingText);
  const { subject, body, language, written_by, sent_at, seen_at } = message;
  return (
    <details className={styles['message']} open={open || seen_at === null}>
      <summary>
        {seen_at === null ? <span className={styles['new']}>{t('messages.new')}</span> : null}
        <span lang={language}>{subject}</span>
      </summary>
      <p className={styles['quiet']}>
        {t('messages.from', { name: written_by, when: instantText(sent_at, time_zone) })}
      </p>
      <p className={styles['body']} lang={language}>
        {body}
      </p>
    </details>
  );
}
