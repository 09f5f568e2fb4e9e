import { listAssessments } from '@stipple/contract/candidacy';
import { listPlans } from '@stipple/contract/treatment-plans';
import { useState } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { plansText } from '../../text/en/treatment-plans.ts';
import { useText } from '../../text/use-text.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ForesightLink } from '../foresight/foresight-link.tsx';
import { chartRoute } from '../shell/chart.route.tsx';
import { useMay } from '../shell/me.ts';
import { AgreedPlan } from './agreed-plan.tsx';
import { EarlierPlans } from './earlier-plans.tsx';
import { NotYet } from './not-yet.tsx';
import type { Assessment, Plan } from './plan.ts';
import { PlanEditor } from './plan-editor.tsx';
import { ProposePlan } from './propose-plan.tsx';
import { usePlanPatient } from './use-plan-editing.ts';
import type { PlanPatient, PlanStart } from './use-plan-editing.ts';

/** What shall be done, and how? From an assessment that permits to a plan that is agreed. */
export function PlanPage() {
  const { patient_id } = chartRoute.useParams();
  const t = useText(plansText);
  const plans = useRead(listPlans, { params: { patient_id } });
  const assessments = useRead(listAssessments, { params: { patient_id } });
  const whom = usePlanPatient(patient_id);
  const problem = plans.problem ?? assessments.problem ?? whom.problem;
  const retry = () => {
    plans.refetch();
    assessments.refetch();
  };
  if (problem !== null) return <ErrorNotice problem={problem} onRetry={retry} />;
  if (plans.data === null || assessments.data === null || whom.patient === null)
    return <Skeleton lines={6} height_px={72} label={t('loading')} />;
  const current = plans.data.plans.find((plan) => plan.state !== 'ended') ?? null;
  return (
    <>
      <CurrentPlan
        key={patient_id}
        patient_id={patient_id}
        plan={current}
        assessments={assessments.data.assessments}
        patient={whom.patient}
      />
      {current === null ? null : <ForesightLink patient_id={patient_id} />}
      <EarlierPlans plans={plans.data.plans.filter((plan) => plan !== current)} />
    </>
  );
}

type CurrentPlanProps = {
  patient_id: string;
  plan: Plan | null;
  assessments: readonly Assessment[];
  patient: PlanPatient;
};

function CurrentPlan({ patient_id, plan, assessments, patient }: CurrentPlanProps) {
  const mayWrite = useMay('plans.write');
  const [proposed, setProposed] = useState<(PlanStart & { assessment: Assessment }) | null>(null);
  if (plan?.state === 'agreed' || (plan !== null && !mayWrite)) return <AgreedPlan plan={plan} />;
  const ground = assessments.find((one) => one.assessment_id === plan?.assessment_id);
  if (plan !== null && ground !== undefined)
    return (
      <PlanEditor
        key={plan.plan_id}
        start={{ draft: plan, reasons: plan.reasons, saved: plan }}
        assessment={ground}
        patient={patient}
      />
    );
  if (proposed !== null)
    return (
      <PlanEditor
        start={proposed}
        assessment={proposed.assessment}
        patient={patient}
        onDiscard={() => setProposed(null)}
      />
    );
  const grounds = assessments.filter((one) => one.permits_now);
  if (grounds.length === 0 || !mayWrite)
    return <NotYet patient_id={patient_id} latest={assessments[0] ?? null} mayWrite={mayWrite} />;
  return <ProposePlan patient_id={patient_id} grounds={newestOfEach(grounds)} onProposed={setProposed} />;
}

/** Assessments come newest first; an older one for the same indication is superseded. */
function newestOfEach(grounds: readonly Assessment[]): readonly Assessment[] {
  return grounds.filter((one, at) => grounds.findIndex((other) => other.indication === one.indication) === at);
}
