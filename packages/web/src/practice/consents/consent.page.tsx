import { listConsents } from '@stipple/contract/consents';
import { readPatient } from '@stipple/contract/patients';
import { listPlans } from '@stipple/contract/treatment-plans';
import { Link } from '@tanstack/react-router';
import { useRead } from '../../api/use-endpoint.ts';
import { consentsText } from '../../text/en/consents.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { chartRoute } from '../shell/chart.route.tsx';
import { useMay } from '../shell/me.ts';
import { EarlierConsents } from './earlier-consents.tsx';
import { SignedConsent } from './signed-consent.tsx';
import { TakeConsent } from './take-consent.tsx';

/** Does this patient agree to this plan? Read, asked and signed; or shown as it was signed. */
export function ConsentPage() {
  const { patient_id } = chartRoute.useParams();
  const t = useText(consentsText);
  const mayTake = useMay('consents.write');
  const plans = useRead(listPlans, { params: { patient_id } });
  const consents = useRead(listConsents, { params: { patient_id } });
  const patient = useRead(readPatient, { params: { patient_id } });
  const problem = plans.problem ?? consents.problem ?? patient.problem;
  if (problem !== null) return <ErrorNotice problem={problem} onRetry={plans.refetch} />;
  if (plans.data === null || consents.data === null || patient.data === null)
    return <Skeleton lines={6} height_px={72} label={t('loading')} />;
  const name = `${patient.data.given_name} ${patient.data.family_name}`;
  const plan = plans.data.plans.find((one) => one.state === 'agreed') ?? null;
  const valid = consents.data.consents.find((one) => one.plan_id === plan?.plan_id && one.ask_again.length === 0);
  const again = consents.data.consents.find((one) => one.plan_id === plan?.plan_id && one.withdrawn_at === null);
  const earlier = consents.data.consents.filter((one) => one !== valid);
  return (
    <>
      {valid !== undefined ? (
        <SignedConsent consent={valid} name={name} mayWithdraw={mayTake} />
      ) : plan === null ? (
        <NoPlan patient_id={patient_id} />
      ) : mayTake ? (
        <TakeConsent
          key={plan.plan_id}
          plan_id={plan.plan_id}
          goal={plan.goal}
          name={name}
          because={again?.ask_again ?? []}
        />
      ) : (
        <EmptyState heading="h1" icon="consent" title={t('no-role')} />
      )}
      <EarlierConsents consents={earlier} name={name} />
    </>
  );
}

function NoPlan({ patient_id }: { patient_id: string }) {
  const t = useText(consentsText);
  return (
    <>
      <PageHeading title={t('title.none')} />
      <EmptyState
        icon="consent"
        title={t('no-plan.title')}
        act={
          <Link to="/patients/$patient_id/plan" params={{ patient_id }} className={actClass('next')}>
            {t('no-plan.act')}
          </Link>
        }
      >
        <p>{t('no-plan.text')}</p>
      </EmptyState>
    </>
  );
}
