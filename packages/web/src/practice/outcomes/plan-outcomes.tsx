import { readOutcomes } from '@stipple/contract/outcomes';
import type { CalendarDate } from '@stipple/engine/kernel';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { longDate, relativeDay } from '../../text/dates.ts';
import { outcomesText } from '../../text/en/outcomes.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { ThreePlaces } from '../../ui/three-places.tsx';
import { useMay, useSignedIn } from '../shell/me.ts';
import { indicationName } from '../treatment-plans/names.ts';
import { CourseCard } from './course-card.tsx';
import type { Course, Occasion } from './reading-draft.ts';
import type { ReadingDue } from './course-of-plan.ts';
import { PlanReview } from './plan-review.tsx';
import { ReadingsDue } from './readings-due.tsx';
import { RecordReading } from './record-reading.tsx';

type PlanOutcomesProps = { plan_id: string; indication: string; chooser: ReactNode };

/** Every scale of a plan: its readings, its change in words, and when the next reading is due. */
export function PlanOutcomes({ plan_id, indication, chooser }: PlanOutcomesProps) {
  const t = useText(outcomesText);
  const mayRecord = useMay('outcomes.write');
  const { data, problem, refetch } = useRead(readOutcomes, { params: { plan_id } });
  const [recording, setRecording] = useState<{ course: Course; occasion: Occasion | null } | null>(null);
  if (problem !== null) return <ErrorNotice problem={problem} onRetry={refetch} />;
  if (data === null) return <Skeleton lines={8} height_px={28} label={t('loading')} />;
  const { courses, session_days, review_due_on } = data;
  const [first] = courses;
  const nothingYet = courses.every(({ readings }) => readings.length === 0) && session_days.length === 0;
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead', { indication: indicationName(indication) })}
        next={
          mayRecord && first !== undefined ? (
            <ActButton kind="next" icon="plus" onClick={() => setRecording({ course: first, occasion: null })}>
              {t(nothingYet ? 'record.first' : 'record')}
            </ActButton>
          ) : undefined
        }
      />
      <ThreePlaces
        acts={
          <>
            {chooser}
            <ReviewDue day={review_due_on} />
            <PlanReview plan_id={plan_id} outcomes={data} />
            <ReadingsDue due={data.due} onRecord={mayRecord ? (due) => setRecording(wanted(courses, due)) : null} />
          </>
        }
      >
        {courses.map((course) => (
          <CourseCard
            key={course.scale}
            course={course}
            session_days={session_days}
            onRecord={mayRecord ? () => setRecording({ course, occasion: null }) : null}
          />
        ))}
      </ThreePlaces>
      {recording === null ? null : (
        <RecordReading
          plan_id={plan_id}
          courses={courses}
          start={recording.course}
          occasion={recording.occasion}
          session_days={session_days}
          onClose={() => setRecording(null)}
        />
      )}
    </>
  );
}

/** The scale of a reading that is due, at its own occasion. */
function wanted(courses: readonly Course[], { scale, occasion }: ReadingDue): { course: Course; occasion: Occasion } {
  const course = courses.find((one) => one.scale === scale) ?? { scale, readings: [], change: null };
  return { course, occasion };
}

function ReviewDue({ day }: { day: CalendarDate | null }) {
  const t = useText(outcomesText);
  const { practice } = useSignedIn();
  if (day === null)
    return (
      <Card title={t('due.title')}>
        <p>{t('due.none')}</p>
      </Card>
    );
  const isOverdue = day < practice.today;
  const values = { day: longDate(day), relative: relativeDay(day, practice.today) };
  return (
    <Card title={t('due.title')}>
      <div>
        <StateTag tone={isOverdue ? 'precautions' : 'defer'} icon={isOverdue ? 'triangle' : 'calendar'}>
          {t(isOverdue ? 'due.overdue' : 'due.on', values)}
        </StateTag>
      </div>
    </Card>
  );
}
