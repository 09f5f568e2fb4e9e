import { listCheckIns } from '@stipple/contract/check-ins';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { readOutcomes } from '@stipple/contract/outcomes';
import type { Band } from '@stipple/engine/dosimetry';
import type { ComparedPlan, OutputName, PlannedCourse } from '@stipple/engine/healing';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Problem } from '../../api/problem.ts';
import { useRead } from '../../api/use-endpoint.ts';
import { BandChart, daysText, numberText } from '../../charts/band-chart.tsx';
import type { Mark } from '../../charts/band-scales.ts';
import type { Told } from '../../charts/told-lane.tsx';
import { foresightText } from '../../text/en/foresight.ts';
import { say } from '../../text/texts.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { Plan } from '../treatment-plans/plan.ts';
import { CourseLegend } from './course-legend.tsx';
import { FaultList } from './fault-list.tsx';
import { lastDayOf, pointsOf } from './course-days.ts';
import type { ForesightPool } from './foresight-pool.ts';
import styles from './foresight.module.css';
import type { Care, Look } from './look.ts';
import { ownReadings, ownScales } from './own-readings.ts';
import { OwnScales } from './own-scales.tsx';
import { ProgressLine } from './progress-line.tsx';
import { publishedRows } from './published-rows.ts';
import type { PublishedRow } from './published-rows.ts';
import { toldRedness } from './told-redness.ts';
import { useAnswer, useForesight } from './use-foresight.ts';
import { coursesOf } from './variant.ts';
import { wishFor } from './wish.ts';

const t = say(foresightText);
const WEEK = 7;
const BARRIER_PEOPLE = 400;
const NO_OWN: readonly Mark[] = [];

type CourseViewProps = { look: Look; pool: ForesightPool | null; plan: Plan };

/** What follows, over days and months: bands over simulated people, what studies saw, and what was measured and told here. */
export function CourseView({ look, pool, plan: { plan_id, patient_id } }: CourseViewProps) {
  const t = useText(foresightText);
  const courses = coursesOf(look.zone, look.hand, look.plans.slice(0, 1));
  const foresight = useForesight(pool, courses.ok ? wishFor(courses.value) : null);
  const outcomes = useRead(readOutcomes, { params: { plan_id } });
  const checkIns = useRead(listCheckIns, { params: { patient_id } });
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
      <CourseLegend />
      <div className={styles['two']}>
        <FirstWeek plan={plan} course={course} care={look.care} pool={pool} checkIns={checkIns} />
      </div>
      <Months plan={plan} course={course} own={own} ownNote={ownNote(outcomes, own)} />
      {outcomes.data === null ? null : (
        <OwnScales courses={ownScales(outcomes.data)} session_days={outcomes.data.session_days} />
      )}
    </Card>
  );
}

type Reading<Data> = { readonly data: Data | null; readonly problem: Problem | null };
type CheckIns = Reading<ResponseOf<typeof listCheckIns>>;

/** Why nothing of the patient is laid over; empty where something is. */
function ownNote({ data, problem }: Reading<unknown>, own: readonly Mark[]): string {
  if (problem !== null) return t('course.own.not-read', { why: problem.detail });
  return data === null || own.length > 0 ? '' : t('course.own.none');
}

type FirstWeekProps = {
  plan: ComparedPlan;
  course: PlannedCourse;
  care: Care;
  pool: ForesightPool | null;
  checkIns: CheckIns;
};

function FirstWeek({ plan, course, care, pool, checkIns }: FirstWeekProps) {
  useText(foresightText);
  const { points, bands } = plan.course;
  const days = pointsOf([course]).filter((day) => day <= WEEK);
  const { setting_mm, session_days } = course;
  const barrier = useAnswer(pool, {
    kind: 'barrier',
    wish: { barrier: { setting_mm, ...care }, session_days, points: days, people: BARRIER_PEOPLE, seed: 4 },
  });
  const sessions = session_days.filter((day) => day <= WEEK);
  const all = useMemo(() => toldMarks(checkIns.data), [checkIns.data]);
  // Redness that is told after the first week belongs in the picture all the more.
  const until = Math.max(WEEK, ...all.filter(({ isYes }) => isYes).map(({ day }) => day));
  const told = all.filter(({ day }) => day <= until);
  return (
    <>
      <Published output="erythema">
        {(published, onPublished) => (
          <BandChart
            small
            title={t('course.redness')}
            unit={t('course.redness.unit')}
            summary={`${t('course.redness.summary', rangeWords(plan.redness_days))} ${toldNote(checkIns, told)}`.trim()}
            points={points}
            bands={bands.erythema}
            until={until}
            along="days"
            rest={0}
            {...{ sessions, told, published, onPublished }}
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

function toldMarks(read: ResponseOf<typeof listCheckIns> | null): readonly Told[] {
  return (read === null ? [] : toldRedness(read)).map(({ key, day, isRed, session }) => ({
    key,
    day,
    isYes: isRed,
    words: t(isRed ? 'course.told.red' : 'course.told.not-red', { day, session }),
  }));
}

function toldNote({ data, problem }: CheckIns, told: readonly Told[]): string {
  if (problem !== null) return t('course.told.not-read', { why: problem.detail });
  return data === null || told.length > 0 ? '' : t('course.told.none');
}

type MonthsProps = { plan: ComparedPlan; course: PlannedCourse; own: readonly Mark[]; ownNote: string };

function Months({ plan, course, own, ownNote: note }: MonthsProps) {
  useText(foresightText);
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
              {...(output === 'improvement'
                ? { summary: `${t('course.improvement.summary')} ${note}`.trim(), own }
                : {})}
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
  useText(foresightText);
  const [open, setOpen] = useState<string | null>(null);
  const rows = useMemo(
    () =>
      publishedRows(output).map((row) => {
        const { source, what, value, day } = row;
        return { ...row, words: t('published.words', { source, what, value: numberText(value), day }) };
      }),
    [output],
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
