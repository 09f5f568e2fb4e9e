import { listAdverseEvents } from '@stipple/contract/adverse-events';
import { useState } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { adverseEventsText } from '../../text/en/adverse-events.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useMay } from '../shell/me.ts';
import type { AdverseEvent } from './adverse-event.ts';
import styles from './adverse-events.module.css';
import { EventEntry } from './event-entry.tsx';
import { FollowUp } from './follow-up.tsx';

/** Every adverse event of the patient, newest first, with its course; open ones can be followed up. */
export function AdverseEvents({ patient_id, onRecord }: { patient_id: string; onRecord: (() => void) | null }) {
  const t = useText(adverseEventsText);
  const mayWrite = useMay('adverse-events.write');
  const { data, problem, refetch } = useRead(listAdverseEvents, { params: { patient_id } });
  const [following, setFollowing] = useState<AdverseEvent | null>(null);
  return (
    <Card
      title={t('title')}
      acts={
        onRecord === null ? undefined : (
          <ActButton size="small" icon="plus" onClick={onRecord}>
            {t('record')}
          </ActButton>
        )
      }
    >
      <ErrorNotice problem={problem} onRetry={refetch} />
      {data?.adverse_events.length === 0 ? <p className={styles['none']}>{t('none')}</p> : null}
      <ul className={styles['events']}>
        {data?.adverse_events.map((event) => (
          <EventEntry
            key={event.adverse_event_id}
            event={event}
            onFollowUp={mayWrite ? () => setFollowing(event) : null}
          />
        ))}
      </ul>
      {following === null ? null : (
        <FollowUp key={following.version} event={following} onClose={() => setFollowing(null)} />
      )}
    </Card>
  );
}
