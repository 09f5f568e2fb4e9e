import { listMessages } from '@stipple/contract/messages';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { messagesText } from '../../text/en/messages.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { chartRoute } from '../shell/chart.route.tsx';
import { MessageCard } from './message-card.tsx';
import type { Message } from './message.ts';
import { NoteReturned } from './note-returned.tsx';
import styles from './messages.module.css';

/** Everything that was written to a patient or about one, in its exact words, with what became of it. */
export function MessagesPage() {
  const t = useText(messagesText);
  const { patient_id } = chartRoute.useParams();
  const { data, problem, refetch } = useRead(listMessages, { params: { patient_id } }, { every_ms: 30_000 });
  const [returned, setReturned] = useState<Message | null>(null);
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        others={
          <Link to="/patients/$patient_id/check-ins" params={{ patient_id }} className={actClass('plain')}>
            {t('back.check-ins')}
          </Link>
        }
      />
      <ErrorNotice problem={problem} onRetry={refetch} />
      {data === null && problem === null ? <Skeleton lines={4} height_px={96} label={t('loading')} /> : null}
      {data?.messages.length === 0 ? (
        <EmptyState icon="message" title={t('none.title')}>
          {t('none.text')}
        </EmptyState>
      ) : null}
      <ol className={styles['thread']}>
        {data?.messages.map((message) => (
          <li key={message.message_id}>
            <MessageCard message={message} onReturned={setReturned} />
          </li>
        ))}
      </ol>
      {returned === null ? null : <NoteReturned message={returned} onClose={() => setReturned(null)} />}
    </>
  );
}
