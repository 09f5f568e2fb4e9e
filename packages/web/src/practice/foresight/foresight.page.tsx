import { readPractice } from '@stipple/contract/practice';
import { listPlans } from '@stipple/contract/treatment-plans';
import { Link } from '@tanstack/react-router';
import { useRead } from '../../api/use-endpoint.ts';
import { foresightText } from '../../text/en/foresight.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { chartRoute } from '../shell/chart.route.tsx';
import { useChartHead } from '../shell/use-chart-head.ts';
import { ForesightViews } from './foresight-views.tsx';

/** What a plan would do, in pictures; nothing where the practice has switched them off. */
export function ForesightPage() {
  const { patient_id } = chartRoute.useParams();
  const t = useText(foresightText);
  const practice = useRead(readPractice, {});
  const plans = useRead(listPlans, { params: { patient_id } });
  const head = useChartHead(patient_id);
  const problem = practice.problem ?? plans.problem ?? head.problem;
  const retry = () => {
    practice.refetch();
    plans.refetch();
    head.refetch();
  };
  if (problem !== null) return <ErrorNotice problem={problem} onRetry={retry} />;
  if (practice.data === null || plans.data === null || head.data === null)
    return <Skeleton lines={6} height_px={72} label={t('loading')} />;
  if (!practice.data.settings.foresight_on || !practice.data.modules.planning)
    return (
      <EmptyState heading="h1" icon="chart" title={t('off.title')} act={<ToThePlan patient_id={patient_id} />}>
        {t('off.text')}
      </EmptyState>
    );
  const plan = plans.data.plans.find(({ state }) => state !== 'ended') ?? plans.data.plans[0];
  if (plan === undefined)
    return (
      <EmptyState heading="h1" icon="plan" title={t('no-plan.title')} act={<ToThePlan patient_id={patient_id} />}>
        {t('no-plan.text')}
      </EmptyState>
    );
  return <ForesightViews key={plan.plan_id} plan={plan} age={head.data.age} />;
}

function ToThePlan({ patient_id }: { patient_id: string }) {
  const t = useText(foresightText);
  return (
    <Link to="/patients/$patient_id/plan" params={{ patient_id }} className={actClass('next')}>
      {t('no-plan.act')}
    </Link>
  );
}
