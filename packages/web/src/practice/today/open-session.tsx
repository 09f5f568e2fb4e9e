import { Link } from '@tanstack/react-router';
import { todayText } from '../../text/en/today.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { actClass } from '../../ui/act-class.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useOpenSession } from '../sessions/use-open-session.ts';
import type { TodayVisit } from './day-groups.ts';

/** One tap from the list into the treatment room: into the session of this visit, or into the next one of the plan. */
export function OpenSession({ visit: { patient_id, session_id, plan_id } }: { visit: TodayVisit }) {
  const t = useText(todayText);
  if (session_id === null) return plan_id === null ? null : <NextSession patient_id={patient_id} plan_id={plan_id} />;
  return (
    <Link
      to="/patients/$patient_id/sessions/$session_id"
      params={{ patient_id, session_id }}
      className={actClass('plain', 'small')}
    >
      {t('visit.to-session')}
    </Link>
  );
}

function NextSession({ patient_id, plan_id }: { patient_id: string; plan_id: string }) {
  const t = useText(todayText);
  const { open, busy, problem } = useOpenSession(patient_id, plan_id);
  return (
    <>
      <ActButton size="small" busy={busy} onClick={() => void open()}>
        {t('visit.to-session')}
      </ActButton>
      <ErrorNotice problem={problem} />
    </>
  );
}
