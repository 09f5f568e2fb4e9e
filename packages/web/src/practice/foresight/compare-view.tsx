import type { ComparedPlan, Comparison, PlannedCourse } from '@stipple/engine/healing';
import type { ReactNode } from 'react';
import { BandChart, daysText } from '../../charts/band-chart.tsx';
import { foresightText } from '../../text/en/foresight.ts';
import { mmText } from '../../text/quantities.ts';
import type { Say } from '../../text/texts.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { lastDayOf } from './course-days.ts';
import { FaultList } from './fault-list.tsx';
import { withoutTwins } from './fault-words.ts';
import type { ForesightPool } from './foresight-pool.ts';
import styles from './foresight.module.css';
import { MOST_PLANS, morePlans } from './look.ts';
import type { Look } from './look.ts';
import { PairCard } from './pair-card.tsx';
import { PlanFields } from './plan-fields.tsx';
import { ProgressLine } from './progress-line.tsx';
import { useForesight } from './use-foresight.ts';
import { coursesOf, planLetter } from './variant.ts';
import type { Variant } from './variant.ts';
import { wishFor } from './wish.ts';

type Words = Say<typeof foresightText.en>;
type CompareViewProps = { look: Look; pool: ForesightPool | null; onChange: (look: Look) => void };

/** Which plan leaves more, and can anybody tell? */
export function CompareView({ look, pool, onChange }: CompareViewProps) {
  const t = useText(foresightText);
  const courses = coursesOf(look.zone, look.hand, look.plans);
  const foresight = useForesight(pool, courses.ok ? wishFor(courses.value) : null);
  const faults = withoutTwins(courses.ok ? foresight.faults : courses.problem);
  const comparison = foresight.picture?.comparison;
  const isOfLook = comparison?.plans.length === look.plans.length;
  const until = courses.ok ? lastDayOf(courses.value) : 0;
  return (
    <>
      <Card
        title={t('compare.title')}
        acts={
          look.plans.length >= MOST_PLANS ? null : (
            <span className={styles['acts']}>
              <ActButton
                kind={look.plans.length === 1 ? 'next' : 'plain'}
                icon="plus"
                onClick={() => onChange(morePlans(look))}
              >
                {t('compare.add')}
              </ActButton>
            </span>
          )
        }
      >
        {look.plans.length === 1 ? <p className={styles['quiet']}>{t('compare.one')}</p> : null}
        <div className={styles['plans']}>
          {look.plans.map((variant, at) => (
            <PlanFields key={planLetter(at)} {...{ look, at, variant, onChange }} />
          ))}
        </div>
        <FaultList faults={faults} />
      </Card>
      {faults.length > 0 ? null : comparison === undefined || !isOfLook ? (
        <Skeleton lines={4} height_px={120} label={t('compare.title')} />
      ) : (
        <>
          <Multiples
            {...{ comparison, until, variants: look.plans, courses: courses.ok ? courses.value : [] }}
            progress={<ProgressLine foresight={foresight} />}
          />
          {comparison.differences.map((difference) => (
            <PairCard key={`${difference.first} ${difference.second}`} {...{ comparison, difference, until }} />
          ))}
        </>
      )}
    </>
  );
}

type MultiplesProps = {
  comparison: Comparison;
  variants: readonly Variant[];
  courses: readonly PlannedCourse[];
  until: number;
  progress: ReactNode;
};

/** Each plan alike and on one scale: score, downtime, visits. */
function Multiples({ comparison, variants, courses, until, progress }: MultiplesProps) {
  const t = useText(foresightText);
  const highs = comparison.plans.flatMap(({ course }) => course.bands.improvement.map(({ high }) => high));
  const highest = Math.max(0, ...highs.filter(Number.isFinite));
  return (
    <Card title={t('course.improvement')} acts={progress}>
      <div className={styles['multiples']}>
        {comparison.plans.map((plan, at) => {
          const variant = variants[at];
          return variant === undefined ? null : (
            <BandChart
              key={planLetter(at)}
              small
              title={t('compare.plan', { letter: planLetter(at) })}
              unit={t('course.improvement.unit')}
              summary={summaryOf(plan, variant, t)}
              points={plan.course.points}
              bands={plan.course.bands.improvement}
              until={until}
              along="months"
              rest={0}
              include={[highest]}
              sessions={courses[at]?.session_days ?? []}
            />
          );
        })}
      </div>
    </Card>
  );
}

function summaryOf(plan: ComparedPlan, { setting_mm, passes, interval_days }: Variant, t: Words): string {
  const { middle, low, high } = plan.redness_days;
  const down = { middle: daysText(middle), low: daysText(low), high: daysText(high) };
  const set = { depth: mmText(setting_mm ?? 0), passes: passes ?? 0, interval: interval_days ?? 0 };
  return [t('compare.sum', set), t('compare.visits', { count: plan.visits }), t('compare.downtime', down)].join(' · ');
}
