import { readToday } from '@stipple/contract/today';
import { Navigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { longDate } from '../../text/dates.ts';
import { todayText } from '../../text/en/today.ts';
import { useText } from '../../text/use-text.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ThreePlaces } from '../../ui/three-places.tsx';
import { AppointmentSheet } from '../appointments/appointment-sheet.tsx';
import type { AppointmentTask } from '../appointments/appointment-sheet.tsx';
import { EndingsNotice } from '../practice/endings-notice.tsx';
import { useMay, useSignedIn } from '../shell/me.ts';
import { Page } from '../shell/page.tsx';
import type { Today } from './day-groups.ts';
import { DaySteps } from './day-steps.tsx';
import { EmergencyNotice } from './emergency-notice.tsx';
import { OtherActs, PlanAct } from './today-acts.tsx';
import { VisitList } from './visit-list.tsx';
import { useShowsWaits, WhatWaits } from './what-waits.tsx';

/**
 * Who comes, and what waits. Asked again every half minute, because several people work on one day. An auditor, who
 * sees no patient, begins with the audit.
 */
export function TodayPage() {
  const [mayFind, mayAudit] = [useMay('patients.read'), useMay('audit.read')];
  return !mayFind && mayAudit ? <Navigate to="/audit" replace /> : <Day />;
}

function Day() {
  const t = useText(todayText);
  const { practice } = useSignedIn();
  const [mayPlan, mayEnter] = [useMay('appointments.write'), useMay('patients.write')];
  const search: { day?: string } = useSearch({ strict: false });
  const [task, setTask] = useState<AppointmentTask | null>(null);
  const { data, problem, refetch } = useRead(
    readToday,
    { query: search.day === undefined ? {} : { day: search.day } },
    { every_ms: 30_000 },
  );
  const day = search.day ?? data?.day ?? practice.today;
  const showsWaits = useShowsWaits(data);
  const isToday = search.day === undefined || day === practice.today;
  return (
    <Page wide>
      <PageHeading
        title={isToday ? t('title') : t('title.other', { day: longDate(day) })}
        lead={<Lead data={data} />}
        next={mayPlan ? <PlanAct day={isToday || day < practice.today ? null : day} onTask={setTask} /> : undefined}
        others={<OtherActs isToday={isToday} mayEnter={mayEnter} mayPlan={mayPlan} onTask={setTask} />}
      />
      <ErrorNotice problem={problem} onRetry={refetch} />
      <EndingsNotice />
      {data === null ? (
        problem === null ? (
          <Skeleton lines={6} height_px={56} label={t('waiting')} />
        ) : null
      ) : (
        <>
          <EmergencyNotice count={data.inbox?.emergency ?? 0} />
          <ThreePlaces acts={showsWaits && isToday ? <WhatWaits today={data} /> : undefined}>
            <DaySteps day={day} isToday={isToday} />
            <VisitList visits={data.appointments} isToday={isToday} onMove={setTask} />
          </ThreePlaces>
        </>
      )}
      <AppointmentSheet task={task} onClose={() => setTask(null)} />
    </Page>
  );
}

function Lead({ data }: { data: Today | null }) {
  const t = useText(todayText);
  if (data === null) return <>&nbsp;</>;
  const here = data.appointments.filter((visit) => visit.state === 'arrived').length;
  const visits = t('lead', { count: data.appointments.length });
  return <>{here === 0 ? visits : `${visits} · ${t('lead.here', { count: here })}`}</>;
}
