import { readPatient } from '@stipple/contract/patients';
import { useState } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { bookingText } from '../../text/en/booking.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { useMay } from '../shell/me.ts';
import { AppointmentSheet } from './appointment-sheet.tsx';
import type { AppointmentTask } from './appointment-sheet.tsx';

/** From wherever a course is looked at: one tap to the proposals, one to book. */
export function BookNextSession({ patient_id }: { patient_id: string }) {
  const t = useText(bookingText);
  const mayPlan = useMay('appointments.write');
  const [task, setTask] = useState<AppointmentTask | null>(null);
  const { data } = useRead(readPatient, { params: { patient_id } }, { enabled: mayPlan });
  if (!mayPlan || data === null) return null;
  const patient = { patient_id, name: `${data.given_name} ${data.family_name}` };
  return (
    <>
      <ActButton icon="calendar" onClick={() => setTask({ kind: 'next', patient })}>
        {t('next.act')}
      </ActButton>
      <AppointmentSheet task={task} onClose={() => setTask(null)} />
    </>
  );
}
