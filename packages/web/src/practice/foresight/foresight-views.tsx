import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Chips } from '../../forms/chips.tsx';
import { foresightText } from '../../text/en/foresight.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { actClass } from '../../ui/act-class.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import type { Plan } from '../treatment-plans/plan.ts';
import { CompareView } from './compare-view.tsx';
import { CourseView } from './course-view.tsx';
import { CoverageView } from './coverage-view.tsx';
import { DepthView } from './depth-view.tsx';
import { FitCard } from './fit-card.tsx';
import styles from './foresight.module.css';
import { HandCard } from './hand-card.tsx';
import { LimitsCard } from './limits-card.tsx';
import { lookAt, views } from './look.ts';
import type { View } from './look.ts';
import { useForesightPool } from './use-foresight.ts';

/** One picture at a time: which layers, how much skin, what follows, which plan. What is set stays set between them. */
export function ForesightViews({ plan, age }: { plan: Plan; age: number }) {
  const t = useText(foresightText);
  const pool = useForesightPool();
  const [look, setLook] = useState(() => lookAt(plan, age));
  const [view, setView] = useState<View>('depth');
  const choose = (value: string) => setView(views.find((one) => one === value) ?? view);
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        others={
          <span className={styles['acts']}>
            <ActButton icon="printer" onClick={() => window.print()}>
              {t('print')}
            </ActButton>
            <a
              href={`/api/treatment-plans/${plan.plan_id}/expectations.pdf`}
              target="_blank"
              rel="noreferrer"
              className={actClass('plain')}
            >
              {t('print.patient')}
            </a>
            <Link
              to="/patients/$patient_id/plan"
              params={{ patient_id: plan.patient_id }}
              className={actClass('plain')}
            >
              {t('back')}
            </Link>
          </span>
        }
      />
      <div className={styles['views']}>
        <Chips
          label={t('views')}
          hideLabel
          value={view}
          chips={views.map((value) => ({ value, label: t(`view.${value}`) }))}
          onChange={choose}
        />
      </div>
      <div className={styles['places']}>
        <div className={styles['controls']}>
          <HandCard plan={plan} look={look} view={view} onChange={setLook} />
        </div>
        <div className={styles['work']}>
          {view === 'depth' ? <DepthView look={look} onChange={setLook} plan={plan} /> : null}
          {view === 'coverage' ? <CoverageView look={look} pool={pool} /> : null}
          {view === 'course' ? <CourseView look={look} pool={pool} plan={plan} /> : null}
          {view === 'compare' ? <CompareView look={look} pool={pool} onChange={setLook} /> : null}
          {view === 'course' || view === 'compare' ? <FitCard pool={pool} /> : null}
          <LimitsCard />
        </div>
      </div>
    </>
  );
}
