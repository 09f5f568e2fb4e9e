import { instantText } from '../../text/dates.ts';
import { messagesText } from '../../text/en/messages.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { useMay, useSignedIn } from '../shell/me.ts';
import { canReturn, standingLook, standingOf, type Message } from './message.ts';
import styles from './messages.module.css';

type MessageCardProps = { message: Message; onReturned: (message: Message) => void };

/** One message: what it was, by whom, where it went, its exact words, and what became of it. */
export function MessageCard({ message, onReturned }: MessageCardProps) {
  const t = useText(messagesText);
  const mayWork = useMay('inbox.work');
  const standing = standingOf(message);
  const { kind, subject, body } = message;
  return (
    <Card>
      <header className={styles['top']}>
        <h2>{t(`kind.${kind}`)}</h2>
        <StateTag {...standingLook[standing]} size="small">
          {t(`state.${standing}`)}
        </StateTag>
      </header>
      <MessageFacts message={message} />
      <div className={styles['letter']}>
        <strong>{subject}</strong>
        <p className={`reading ${styles['words'] ?? ''}`}>{body}</p>
        {kind === 'link' ? <small>{t('secret-left-out')}</small> : null}
      </div>
      {mayWork && canReturn(message) ? (
        <div>
          <ActButton size="small" kind="quiet" onClick={() => onReturned(message)}>
            {t('returned')}
          </ActButton>
        </div>
      ) : null}
    </Card>
  );
}

function MessageFacts({ message }: { message: Message }) {
  const t = useText(messagesText);
  const { time_zone } = useSignedIn().practice;
  const at = (instant: string) => instantText(instant, time_zone);
  const { channel, sent_to, written_by, created_at, text, fault, server_said, sent_at, returned_at, seen_at } = message;
  const mailWords = sent_to === '' ? t('channel.mail.none') : t('channel.mail', { address: sent_to });
  const facts = [
    channel === 'page' ? t('channel.page') : channel === 'sms' ? t('channel.sms', { address: sent_to }) : mailWords,
    written_by === '' ? t('by.nobody', { when: at(created_at) }) : t('by', { name: written_by, when: at(created_at) }),
    ...(text === null
      ? []
      : [t(text.is_changed ? 'text.changed' : 'text.from', { name: text.name, number: text.number })]),
    ...(sent_at === null || channel === 'page' ? [] : [t('at.sent', { when: at(sent_at) })]),
    ...(seen_at === null ? [] : [t('at.seen', { when: at(seen_at) })]),
    ...(returned_at === null ? [] : [t('at.returned', { when: at(returned_at) })]),
    ...(fault === '' ? [] : [t(`fault.${fault}`)]),
    ...(server_said === '' ? [] : [t('server-said', { words: server_said })]),
  ];
  return (
    <ul className={styles['facts']}>
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}
