import { todayText } from '../../text/en/today.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import type { AppointmentTask } from '../appointments/appointment-sheet.tsx';
import { useVisitActs } from '../appointments/use-visit-acts.ts';
import { dayGroups } from './day-groups.ts';
import type { TodayVisit } from './day-groups.ts';
import styles from './today.module.css';
import { VisitRow } from './visit-row.tsx';

type VisitListProps = {
  visits: readonly TodayVisit[];
  isToday: boolean;
  onMove: (task: AppointmentTask) => void;
};

/** The day as a list: who is here, who is expected, who has left. */
export function VisitList({ visits, isToday, onMove }: VisitListProps) {
  const t = useText(todayText);
  const acts = useVisitActs();
  const groups = dayGroups(visits);
  if (groups.length === 0)
    return (
      <EmptyState icon="today" title={t('empty')}>
        {t('empty.how')}
      </EmptyState>
    );
  return (
    <>
      <ErrorNotice problem={acts.problem} />
      {groups.map((group) => (
        <Card
          key={group.state}
          flush
          title={
            <>
              {t(`group.${group.state}`)} <span className={styles['count']}>{group.visits.length}</span>
            </>
          }
        >
          <ul className={styles['visits']}>
            {group.visits.map((visit) => (
              <VisitRow key={visit.appointment_id} visit={visit} isToday={isToday} acts={acts} onMove={onMove} />
            ))}
          </ul>
        </Card>
      ))}
    </>
  );
}
