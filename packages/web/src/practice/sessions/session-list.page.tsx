import { listSessions } from '@stipple/contract/sessions';
import { listPlans } from '@stipple/contract/treatment-plans';
import { daysBetween } from '@stipple/engine/kernel';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRead } from '../../api/use-endpoint.ts';
import { sessionsText } from '../../text/en/sessions.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { indicationName } from '../treatment-plans/names.ts';
import { chartRoute } from '../shell/chart.route.tsx';
import { useMay, useSignedIn } from '../shell/me.ts';
import type { Session, SessionPlan } from './session.ts';
import { SessionTable } from './session-table.tsx';
import { StartSession } from './start-session.tsx';

/** What has been done so far, and the next session. */
export function SessionListPage() {
  const { patient_id } = chartRoute.useParams();
  const t = useText(sessionsText);
  const navigate = useNavigate();
  const sessions = useRead(listSessions, { params: { patient_id } });
  const plans = useRead(listPlans, { params: { patient_id } });
  const problem = sessions.problem ?? plans.problem;
  if (problem !== null) return <ErrorNotice problem={problem} onRetry={sessions.refetch} />;
  if (sessions.data === null || plans.data === null)
    return <Skeleton lines={5} height_px={64} label={t('loading.list')} />;
  const plan = plans.data.plans.find((one) => one.state === 'agreed') ?? null;
  const all = sessions.data.sessions;
  const open = (session: Session) =>
    void navigate({
      to: '/patients/$patient_id/sessions/$session_id',
      params: { patient_id, session_id: session.session_id },
    });
  return (
    <>
      <SeriesHeading patient_id={patient_id} plan={plan} sessions={all} />
      {all.length > 0 ? (
        <SessionTable sessions={all} onOpen={open} />
      ) : plan === null ? (
        <NoPlan patient_id={patient_id} />
      ) : (
        <EmptyState icon="needle" title={t('list.empty.title')}>
          <p>{t('list.empty.text')}</p>
        </EmptyState>
      )}
    </>
  );
}

type SeriesHeadingProps = { patient_id: string; plan: SessionPlan | null; sessions: readonly Session[] };

function SeriesHeading({ patient_id, plan, sessions }: SeriesHeadingProps) {
  const t = useText(sessionsText);
  const mayWrite = useMay('sessions.write');
  const { today } = useSignedIn().practice;
  if (plan === null) return <PageHeading title={t('list.title')} />;
  const ofPlan = sessions.filter((one) => one.plan_id === plan.plan_id && one.entered_in_error === null);
  const unsigned = ofPlan.find((one) => one.signed_at === null) ?? null;
  const last = ofPlan.find((one) => one.signed_at !== null) ?? null;
  const days = last === null ? null : daysBetween(last.day, today);
  const lead = t('list.lead', {
    indication: indicationName(plan.indication),
    done: ofPlan.length - (unsigned === null ? 0 : 1),
    planned: plan.sessions_planned,
    days: plan.interval_days,
  });
  return (
    <PageHeading
      title={t('list.title')}
      lead={
        <>
          {lead}{' '}
          {unsigned === null && days !== null && days < plan.interval_days ? (
            <StateTag tone="precautions" icon="calendar">
              {t('list.early', { days, interval: plan.interval_days })}
            </StateTag>
          ) : null}
        </>
      }
      next={
        !mayWrite ? undefined : unsigned === null ? (
          <StartSession patient_id={patient_id} plan_id={plan.plan_id} number={nextNumber(ofPlan)} />
        ) : (
          <Link
            to="/patients/$patient_id/sessions/$session_id"
            params={{ patient_id, session_id: unsigned.session_id }}
            className={actClass('next')}
          >
            {t('continue', { number: unsigned.number_in_series })}
          </Link>
        )
      }
    />
  );
}

function NoPlan({ patient_id }: { patient_id: string }) {
  const t = useText(sessionsText);
  return (
    <EmptyState
      icon="plan"
      title={t('list.no-plan.title')}
      act={
        <Link to="/patients/$patient_id/plan" params={{ patient_id }} className={actClass('next')}>
          {t('list.no-plan.act')}
        </Link>
      }
    >
      <p>{t('list.no-plan.text')}</p>
    </EmptyState>
  );
}

function nextNumber(sessions: readonly Session[]): number {
  return Math.max(0, ...sessions.map((one) => one.number_in_series)) + 1;
}
