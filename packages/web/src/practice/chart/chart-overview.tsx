import { readChart } from '@stipple/contract/chart';
import { readOutcomes } from '@stipple/contract/outcomes';
import { useState } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { chartText } from '../../text/en/chart.ts';
import { useText } from '../../text/use-text.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ThreePlaces } from '../../ui/three-places.tsx';
import { AppointmentSheet } from '../appointments/appointment-sheet.tsx';
import type { AppointmentTask } from '../appointments/appointment-sheet.tsx';
import { PlanReviewNotice } from '../outcomes/plan-review.tsx';
import { useSignedIn } from '../shell/me.ts';
import { CandidacyCard } from './candidacy-card.tsx';
import { seriesOf } from './chart-facts.ts';
import type { Chart } from './chart-facts.ts';
import { ContactCard } from './contact-card.tsx';
import { CoursePath } from './course-path.tsx';
import { courseSteps } from './course-steps.ts';
import { MissingSteps } from './missing-steps-list.tsx';
import { NextActButton } from './next-act-button.tsx';
import { nextAct } from './next-act.ts';
import { NextVisitCard } from './next-visit-card.tsx';
import { nextActWhy } from './next-act-words.ts';
import { OpenEvents } from './open-events.tsx';
import { PlanCard } from './plan-card.tsx';
import { SessionsCard } from './sessions-card.tsx';

/** Where the course stands and what comes next, from one read of the chart. */
export function ChartOverview({ patient_id }: { patient_id: string }) {
  const t = useText(chartText);
  const { data, problem, refetch } = useRead(readChart, { params: { patient_id } });
  if (data !== null) return <Overview chart={data} />;
  if (problem !== null) return <ErrorNotice problem={problem} onRetry={refetch} />;
  return <Skeleton lines={6} height_px={52} label={t('waiting')} />;
}

function Overview({ chart }: { chart: Chart }) {
  const t = useText(chartText);
  const { practice } = useSignedIn();
  const [task, setTask] = useState<AppointmentTask | null>(null);
  const plan_id = chart.plan?.plan_id ?? '';
  const outcomes = useRead(readOutcomes, { params: { plan_id } }, { enabled: plan_id !== '' }).data;
  const series = seriesOf(chart, outcomes?.session_days ?? null);
  const next = nextAct(chart, series, practice.today);
  const { patient_id, given_name, family_name } = chart.patient;
  const patient = { patient_id, name: `${given_name} ${family_name}` };
  return (
    <>
      <PageHeading
        title={t('title', { name: given_name })}
        lead={nextActWhy(next, chart)}
        next={<NextActButton next={next} patient={patient} onTask={setTask} />}
      />
      <OpenEvents chart={chart} />
      <PlanReviewNotice patient_id={patient_id} outcomes={outcomes} />
      <ThreePlaces
        acts={
          <>
            <MissingSteps chart={chart} series={series} outcomes={outcomes} patient={patient} onTask={setTask} />
            <NextVisitCard chart={chart} patient={patient} onTask={setTask} />
            <ContactCard patient={chart.patient} />
          </>
        }
      >
        <CoursePath steps={courseSteps(chart, series, next)} series={series} patient_id={patient_id} />
        <CandidacyCard chart={chart} />
        <PlanCard chart={chart} series={series} />
        <SessionsCard chart={chart} />
      </ThreePlaces>
      <AppointmentSheet task={task} onClose={() => setTask(null)} />
    </>
  );
}
