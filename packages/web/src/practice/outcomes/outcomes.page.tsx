import { listPlans } from '@stipple/contract/treatment-plans';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { SelectField } from '../../forms/select-field.tsx';
import { longDate, todayIn } from '../../text/dates.ts';
import { outcomesText } from '../../text/en/outcomes.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { chartRoute } from '../shell/chart.route.tsx';
import { useSignedIn } from '../shell/me.ts';
import { indicationName } from '../treatment-plans/names.ts';
import { PlanOutcomes } from './plan-outcomes.tsx';

/** Measured change over the course that is being followed, or over the one that was chosen. */
export function OutcomesPage() {
  const t = useText(outcomesText);
  const { patient_id } = chartRoute.useParams();
  const { practice } = useSignedIn();
  const { data, problem, refetch } = useRead(listPlans, { params: { patient_id } });
  const [chosen, setChosen] = useState<string | null>(null);
  if (problem !== null) return <ErrorNotice problem={problem} onRetry={refetch} />;
  if (data === null) return <Skeleton lines={8} height_px={28} label={t('loading')} />;
  const plan =
    data.plans.find(({ plan_id }) => plan_id === chosen) ??
    data.plans.find(({ state }) => state === 'agreed') ??
    data.plans[0];
  if (plan === undefined) return <NoPlan patient_id={patient_id} />;
  return (
    <PlanOutcomes
      key={plan.plan_id}
      plan_id={plan.plan_id}
      indication={plan.indication}
      chooser={
        data.plans.length < 2 ? null : (
          <SelectField
            label={t('plan')}
            value={plan.plan_id}
            choices={data.plans.map(({ plan_id, indication, created_at }) => ({
              value: plan_id,
              label: t('plan.choice', {
                indication: indicationName(indication),
                day: longDate(todayIn(practice.time_zone, Date.parse(created_at))),
              }),
            }))}
            onChange={setChosen}
          />
        )
      }
    />
  );
}

function NoPlan({ patient_id }: { patient_id: string }) {
  const t = useText(outcomesText);
  return (
    <EmptyState
      heading="h1"
      icon="chart"
      title={t('none.title')}
      act={
        <Link to="/patients/$patient_id/plan" params={{ patient_id }} className={actClass('next')}>
          {t('none.act')}
        </Link>
      }
    >
      {t('none.text')}
    </EmptyState>
  );
}
