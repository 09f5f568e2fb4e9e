import { readPatient } from '@stipple/contract/patients';
import { useState } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { bookingText } from '../../text/en/booking.ts';
import { chartText } from '../../text/en/chart.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { AppointmentSheet } from '../appointments/appointment-sheet.tsx';
import type { AppointmentTask } from '../appointments/appointment-sheet.tsx';
import { useMay } from '../shell/me.ts';
import { ContactCard } from './contact-card.tsx';
import styles from './overview.module.css';

/** What the desk sees of a patient: contact and visits, nothing clinical. */
export function DeskCard({ patient_id }: { patient_id: string }) {
  const t = useText(chartText);
  const b = useText(bookingText);
  const mayPlan = useMay('appointments.write');
  const [task, setTask] = useState<AppointmentTask | null>(null);
  const { data, problem, refetch } = useRead(readPatient, { params: { patient_id } });
  if (problem !== null) return <ErrorNotice problem={problem} onRetry={refetch} />;
  if (data === null) return <Skeleton lines={4} height_px={44} label={t('waiting')} />;
  const name = `${data.given_name} ${data.family_name}`;
  return (
    <>
      <PageHeading
        title={t('title.desk', { name: data.given_name })}
        others={
          mayPlan ? (
            <ActButton icon="calendar" onClick={() => setTask({ kind: 'next', patient: { patient_id, name } })}>
              {b('next.act')}
            </ActButton>
          ) : undefined
        }
        next={
          mayPlan ? (
            <ActButton
              kind="next"
              icon="calendar"
              onClick={() => setTask({ kind: 'plan', patient: { patient_id, name }, for: 'session', day: null })}
            >
              {t('visit.plan')}
            </ActButton>
          ) : undefined
        }
      />
      <div className={styles['desk']}>
        <ContactCard patient={data} />
      </div>
      <AppointmentSheet task={task} onClose={() => setTask(null)} />
    </>
  );
}
