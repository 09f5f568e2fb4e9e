import type { Permission } from '@stipple/contract/permissions';
import { Link } from '@tanstack/react-router';
import { ActButton } from '../../ui/act-button.tsx';
import { actClass } from '../../ui/act-class.ts';
import { Icon } from '../../ui/icon.tsx';
import type { AppointmentTask } from '../appointments/appointment-sheet.tsx';
import type { VisitPatient } from '../appointments/visit-draft.ts';
import { useSignedIn } from '../shell/me.ts';
import type { NextAct } from './next-act.ts';
import { nextActWords } from './next-act-words.ts';

type NextActButtonProps = { next: NextAct; patient: VisitPatient; onTask: (task: AppointmentTask) => void };

/** The only filled button of the overview. What a role may not do is not offered to it; there is nothing while one waits. */
export function NextActButton({ next, patient, onTask }: NextActButtonProps) {
  const { permissions } = useSignedIn();
  const needs = neededFor(next);
  if (needs === null || !permissions.includes(needs)) return null;
  if (next.kind === 'plan-visit')
    return (
      <ActButton kind="next" icon="calendar" onClick={() => onTask(taskOf(next, patient))}>
        {nextActWords(next)}
      </ActButton>
    );
  const { patient_id } = patient;
  const session_id = next.kind === 'sign-session' ? next.session.session_id : '';
  return (
    <Link to={placeOf(next)} params={{ patient_id, session_id }} className={actClass('next')}>
      <span>{nextActWords(next)}</span>
      <Icon name="arrow-right" size={18} />
    </Link>
  );
}

/** The next session of a series is proposed inside its interval. */
function taskOf(next: Extract<NextAct, { kind: 'plan-visit' }>, patient: VisitPatient): AppointmentTask {
  if (next.series !== null) return { kind: 'next', patient };
  return { kind: 'plan', patient, for: next.for, day: next.from };
}

/** Where the act is done. */
function placeOf(next: NextAct): string {
  const chart = '/patients/$patient_id';
  switch (next.kind) {
    case 'answer-check-in':
      return `${chart}/check-ins`;
    case 'sign-session':
      return `${chart}/sessions/$session_id`;
    case 'assess':
    case 'ask-open':
    case 'assess-again':
      return `${chart}/candidacy/intake`;
    case 'decide':
      return `${chart}/candidacy`;
    case 'plan':
    case 'agree-plan':
      return `${chart}/plan`;
    case 'consent':
      return `${chart}/consent`;
    case 'session':
      return `${chart}/sessions`;
    case 'aftercare':
      return `${chart}/aftercare`;
    case 'outcome':
    case 'look-back':
      return `${chart}/outcomes`;
    case 'plan-visit':
    case 'wait':
      return chart;
  }
}

function neededFor(next: NextAct): Permission | null {
  switch (next.kind) {
    case 'answer-check-in':
      return 'inbox.work';
    case 'sign-session':
    case 'session':
      return 'sessions.write';
    case 'assess':
    case 'ask-open':
    case 'assess-again':
      return 'candidacy.answer';
    case 'decide':
      return 'candidacy.decide';
    case 'plan':
      return 'plans.write';
    case 'agree-plan':
      return 'plans.agree';
    case 'consent':
      return 'consents.write';
    case 'aftercare':
    case 'look-back':
      return 'chart.read';
    case 'outcome':
      return 'outcomes.write';
    case 'plan-visit':
      return 'appointments.write';
    case 'wait':
      return null;
  }
}
