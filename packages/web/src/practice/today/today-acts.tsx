import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { todayText } from '../../text/en/today.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { actClass } from '../../ui/act-class.ts';
import { Icon } from '../../ui/icon.tsx';
import type { AppointmentTask } from '../appointments/appointment-sheet.tsx';

type TodayActsProps = {
  /** The day to begin with; null leaves it open. */
  readonly day: string | null;
  readonly isToday: boolean;
  readonly mayEnter: boolean;
  readonly mayPlan: boolean;
  readonly onTask: (task: AppointmentTask) => void;
};

/** The next act of the first screen is to plan; a walk-in and a new patient stand beside it. */
export function PlanAct({ day, onTask }: Pick<TodayActsProps, 'day' | 'onTask'>): ReactNode {
  const t = useText(todayText);
  return (
    <ActButton kind="next" icon="plus" onClick={() => onTask({ kind: 'plan', patient: null, for: 'session', day })}>
      {t('act.plan')}
    </ActButton>
  );
}

export function OtherActs({ isToday, mayEnter, mayPlan, onTask }: Omit<TodayActsProps, 'day'>): ReactNode {
  const t = useText(todayText);
  return (
    <>
      {mayEnter ? (
        <Link to="/patients/new" className={actClass('plain')}>
          <Icon name="person" size={18} />
          {t('act.new')}
        </Link>
      ) : null}
      {mayPlan && isToday ? (
        <ActButton icon="arrow-right" onClick={() => onTask({ kind: 'walk-in', patient: null })}>
          {t('act.walk-in')}
        </ActButton>
      ) : null}
    </>
  );
}
