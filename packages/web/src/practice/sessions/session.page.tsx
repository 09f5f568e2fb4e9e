import { readAnswers } from '@stipple/contract/candidacy';
import { listSessions, readSession } from '@stipple/contract/sessions';
import { listPlans } from '@stipple/contract/treatment-plans';
import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { sessionsText } from '../../text/en/sessions.ts';
import { useText } from '../../text/use-text.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useMay } from '../shell/me.ts';
import type { CheckedAgainst } from './chart-check.ts';
import { KeptDesk } from './kept-desk.tsx';
import type { Session } from './session.ts';
import { SignedSession } from './signed-session.tsx';

/** One session: its desk while it is written, then what was signed. */
export function SessionPage() {
  const { patient_id = '', session_id = '' } = useParams({ strict: false });
  const t = useText(sessionsText);
  const mayWrite = useMay('sessions.write');
  const session = useRead(readSession, { params: { session_id } });
  const others = useRead(listSessions, { params: { patient_id } });
  const plans = useRead(listPlans, { params: { patient_id } });
  const answers = useRead(readAnswers, { params: { patient_id } });
  const plan = plans.data?.plans.find((one) => one.plan_id === session.data?.plan_id) ?? null;
  const day = session.data?.day ?? null;
  const indication = plan?.indication ?? '';
  const against = useMemo(
    (): CheckedAgainst | null =>
      day === null || answers.data === null ? null : { day, indication, answers: answers.data.answers },
    [day, indication, answers.data],
  );
  const problem = session.problem ?? others.problem ?? plans.problem ?? answers.problem;
  if (problem !== null) return <ErrorNotice problem={problem} onRetry={session.refetch} />;
  if (session.data === null || others.data === null || plans.data === null || against === null)
    return <Skeleton lines={6} height_px={80} label={t('loading.one')} />;
  const sameKind = new Set(plans.data.plans.filter((one) => one.indication === indication).map((one) => one.plan_id));
  const shownNow = session.data;
  const last = others.data.sessions.find((one) => sameKind.has(one.plan_id) && comesBefore(one, shownNow)) ?? null;
  const shown = { session: session.data, plan, last, against };
  const isOpen = session.data.signed_at === null && session.data.entered_in_error === null;
  return isOpen && mayWrite ? (
    <KeptDesk key={session_id} {...shown} onReload={session.refetch} />
  ) : (
    <SignedSession key={session_id} {...shown} />
  );
}

/** Sessions come newest first: the first that is signed, stands and lies before this one is *last time*, as on the server. */
function comesBefore({ day, created_at, signed_at, entered_in_error }: Session, now: Session): boolean {
  if (signed_at === null || entered_in_error !== null) return false;
  return day < now.day || (day === now.day && created_at < now.created_at);
}
