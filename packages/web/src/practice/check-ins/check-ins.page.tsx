import { listCheckIns } from '@stipple/contract/check-ins';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { checkInsText } from '../../text/en/check-ins.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { AdverseEvents } from '../adverse-events/adverse-events.tsx';
import { RecordEvent } from '../adverse-events/record-event.tsx';
import type { EventStart } from '../adverse-events/event-draft.ts';
import { chartRoute } from '../shell/chart.route.tsx';
import { useMay } from '../shell/me.ts';
import type { CheckIn } from './check-in.ts';
import { CheckInCard } from './check-in-card.tsx';
import styles from './check-ins.module.css';

/** The patient's own reports, and beside them what became an adverse event. */
export function CheckInsPage() {
  const t = useText(checkInsText);
  const { patient_id } = chartRoute.useParams();
  const mayRecord = useMay('adverse-events.write');
  const { data, problem, refetch } = useRead(listCheckIns, { params: { patient_id } }, { every_ms: 60_000 });
  const [start, setStart] = useState<EventStart | null>(null);
  const record = mayRecord ? (check_in: CheckIn | null) => setStart({ check_in }) : null;
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        others={
          <Link to="/patients/$patient_id/messages" params={{ patient_id }} className={actClass('plain')}>
            {t('messages')}
          </Link>
        }
      />
      <div className={styles['page']}>
        <div className={styles['list']}>
          <ErrorNotice problem={problem} onRetry={refetch} />
          {data === null && problem === null ? <Skeleton lines={6} height_px={28} label={t('loading')} /> : null}
          {data?.check_ins.length === 0 ? <NoCheckIns patient_id={patient_id} /> : null}
          {data?.check_ins.map((check_in) => (
            <CheckInCard key={check_in.check_in_id} check_in={check_in} onRecord={record} />
          ))}
        </div>
        <AdverseEvents patient_id={patient_id} onRecord={record === null ? null : () => record(null)} />
      </div>
      {start === null ? null : <RecordEvent patient_id={patient_id} start={start} onClose={() => setStart(null)} />}
    </>
  );
}

function NoCheckIns({ patient_id }: { patient_id: string }) {
  const t = useText(checkInsText);
  return (
    <EmptyState
      icon="message"
      title={t('none.title')}
      act={
        <Link to="/patients/$patient_id/aftercare" params={{ patient_id }} className={actClass('next')}>
          {t('none.act')}
        </Link>
      }
    >
      {t('none.text')}
    </EmptyState>
  );
}
