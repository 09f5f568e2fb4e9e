import { readOutcomes } from '@stipple/contract/outcomes';
import type { Band } from '@stipple/engine/dosimetry';
import type { ComparedPlan, OutputName, PlannedCourse } from '@stipple/engine/healing';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { BandChart, daysText, numberText } from '../../charts/band-chart.tsx';
import type { Mark } from '../../charts/band-scales.ts';
import { foresightText } from '../../text/en/foresight.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { FaultList } from './fault-list.tsx';
import { lastDayOf, pointsOf } from './course-days.ts';
import type { ForesightPool } from './foresight-pool.ts';
import styles from './foresight.module.css';
import type { Look } from './look.ts';
import { ownReadings } from './own-readings.ts';
import { ProgressLine } from './progress-line.tsx';
import { publishedRows } from './published-rows.ts';
import type { PublishedRow } from './published-rows.ts';
import { useAnswer, useForesight } from './use-foresight.ts';
import { coursesOf } from './variant.ts';
import { wishFor } from './wish.ts';

const WEEK = 7;
const BARRIER_PEOPLE = 400;
const NO_OWN: readonly Mark[] = [];

type CourseViewProps = { look: Look; pool: ForesightPool | null; plan_id: string };

/** What follows, over days and months: bands over simulated people, what studies saw, and what was measured here. */
export function CourseView({ look, pool, plan_id }: CourseViewProps) {
  const t = useText(foresightText);
  const courses = coursesOf(look.zone, look.hand, look.plans.slice(0, 1));
  const foresight = useForesight(pool, courses.ok ? wishFor(courses.value) : null);
  const outcomes = useRead(readOutcomes, { params: { plan_id } });
  const own = useMemo(() => (outcomes.data === null ? NO_OWN : ownReadings(outcomes.data)), [outcomes.data]);
  const faults = courses.ok ? foresight.faults : courses.problem;
  const [course] = courses.ok ? courses.value : [];
  const [plan] = foresight.picture?.comparison.plans ?? [];
  if (faults.length > 0)
    return (
      <Card>
        <FaultList
          faults={faults.map(({ field, ...fault }) => ({ ...fault, field: field.replace('plans[0].', '') }))}
        />
      </Card>
    );
  if (plan === undefined || course === undefined)
    return <Skeleton lines={4} height_px={120} label={t('course.title')} />;
  return (
    <Card title={t('course.title')} acts={<ProgressLine foresight={foresight} />}>
      <p className={styles['quiet']}>{t('course.legend')}</p>
      <div className={styles['two']}>
        <FirstWeek plan={plan} course={course} pool={pool} />
      </div>
      <Months plan={plan} course={course} own={own} />
    </Card>
  );
}

function FirstWeek({ plan, course, pool }: { plan: ComparedPlan; course: PlannedCourse; pool: ForesightPool | null }) {
  const t = useText(foresightText);
  const { points, bands } = plan.course;
  const days = pointsOf([course]).filter((day) => day <= WEEK);
  const { setting_mm, session_days } = course;
  const barrier = useAnswer(pool, {
    kind: 'barrier',
    wish: {
      barrier: { setting_mm, occluded: false, over_65: false },
      session_days,
      points: days,
      people: BARRIER_PEOPLE,
      seed: 4,
    },
  });
  const sessions = session_days.filter((day) => day <= WEEK);
  return (
    <>
      <Published output="erythema">
        {(published, onPublished) => (
          <BandChart
            small
            title={t('course.redness')}
            unit={t('course.redness.unit')}
            summary={t('course.redness.summary', rangeWords(plan.redness_days))}
            points={points}
            bands={bands.erythema}
            until={WEEK}
            along="days"
            rest={0}
            {...{ sessions, published, onPublished }}
          />
        )}
      </Published>
      <BandChart
        small
        title={t('course.barrier')}
        unit={t('course.barrier.unit')}
        summary={t('course.barrier.summary')}
        points={days}
        bands={barrier?.ok === true ? barrier.value : []}
        until={WEEK}
        along="days"
        rest={0}
        sessions={sessions}
      />
    </>
  );
}

type MonthsProps = { plan: ComparedPlan; course: PlannedCourse; own: readonly Mark[] };

function Months({ plan, course, own }: MonthsProps) {
  const t = useText(foresightText);
  const until = lastDayOf([course]);
  const { points, bands } = plan.course;
  return (
    <>
      {(['collagen', 'improvement'] as const).map((output) => (
        <Published key={output} output={output}>
          {(published, onPublished) => (
            <BandChart
              title={t(`course.${output}`)}
              unit={t(`course.${output}.unit`)}
              {...(output === 'improvement' ? { summary: t('course.improvement.summary'), own } : {})}
              points={points}
              bands={bands[output]}
              until={until}
              along="months"
              rest={output === 'collagen' ? 1 : 0}
              sessions={course.session_days}
              {...{ published, onPublished }}
            />
          )}
        </Published>
      ))}
      {until > 365 ? <p className={styles['quiet']}>{t('course.beyond')}</p> : null}
    </>
  );
}

type PublishedProps = {
  output: OutputName;
  children: (rows: readonly (PublishedRow & { readonly words: string })[], onOpen: (key: string) => void) => ReactNode;
};

/** A picture with the published rows of its output; each opens its citation. */
function Published({ output, children }: PublishedProps) {
  const t = useText(foresightText);
  const [open, setOpen] = useState<string | null>(null);
  const rows = useMemo(
    () =>
      publishedRows(output).map((row) => {
        const { source, what, value, day } = row;
        return { ...row, words: t('published.words', { source, what, value: numberText(value), day }) };
      }),
    [output, t],
  );
  const row = rows.find(({ key }) => key === open) ?? null;
  return (
    <>
      {children(rows, setOpen)}
      <Sheet open={row !== null} title={t('published.title')} onClose={() => setOpen(null)}>
        {row === null ? null : (
          <>
            <p>
              <strong>{row.words}</strong>
            </p>
            <p>{row.note}</p>
            <p className={styles['quiet']}>{t('published.other')}</p>
          </>
        )}
      </Sheet>
    </>
  );
}

function rangeWords({ middle, low, high }: Band) {
  return { middle: daysText(middle), low: daysText(low), high: daysText(high) };
}
