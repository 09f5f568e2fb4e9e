import { bookingText } from '../../text/en/booking.ts';
import { chartText } from '../../text/en/chart.ts';
import { relativeDay } from '../../text/dates.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import type { AppointmentTask } from '../appointments/appointment-sheet.tsx';
import type { VisitPatient } from '../appointments/visit-draft.ts';
import { kindOf, visitWhen } from '../appointments/visit-words.ts';
import { useMay, useSignedIn } from '../shell/me.ts';
import type { Chart } from './chart-facts.ts';
import styles from './overview.module.css';

type NextVisitCardProps = { chart: Chart; patient: VisitPatient; onTask: (task: AppointmentTask) => void };

/** When the patient comes next, and the act of planning it. */
export function NextVisitCard({ chart, patient, onTask }: NextVisitCardProps) {
  const t = useText(chartText);
  const b = useText(bookingText);
  const visit = chart.next_appointment;
  const { practice } = useSignedIn();
  const mayPlan = useMay('appointments.write');
  return (
    <Card title={t('visit.title')}>
      {visit === null ? (
        <p className={styles['none']}>{t('visit.none')}</p>
      ) : (
        <div>
          <strong>{visitWhen(visit)}</strong>
          <div className={styles['none']}>
            {kindOf(visit.kind)}, {relativeDay(visit.day, practice.today)}
          </div>
        </div>
      )}
      {mayPlan ? (
        <div>
          <ActButton icon="calendar" onClick={() => onTask(nextTask(chart, patient))}>
            {isInSeries(chart) ? b('next.act') : t('visit.plan')}
          </ActButton>
        </div>
      ) : null}
    </Card>
  );
}

/** A series that is under way has an interval to be followed; the next session is proposed inside it. */
export function nextTask(chart: Chart, patient: VisitPatient): AppointmentTask {
  return isInSeries(chart) ? { kind: 'next', patient } : { kind: 'plan', patient, for: 'session', day: null };
}

function isInSeries({ plan }: Chart): boolean {
  return plan?.state === 'agreed';
}
