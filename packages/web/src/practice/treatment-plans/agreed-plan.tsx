import { listConsents } from '@stipple/contract/consents';
import { readOutcomes } from '@stipple/contract/outcomes';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FaceMap } from '../../face-map/face-map.tsx';
import { viewOf } from '../../face-map/outlines.ts';
import { useRead } from '../../api/use-endpoint.ts';
import { instantText } from '../../text/dates.ts';
import { plansText } from '../../text/en/treatment-plans.ts';
import { mmText } from '../../text/quantities.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { actClass } from '../../ui/act-class.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { FactTable } from '../../ui/fact-table.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { PlanReviewNotice } from '../outcomes/plan-review.tsx';
import { useMay, useSignedIn } from '../shell/me.ts';
import { BookNextSession } from '../appointments/book-next-session.tsx';
import { EndCourse } from './end-course.tsx';
import { FieldFindings } from './field-findings.tsx';
import { deviceName, endpointName, indicationName, scaleName, zoneName } from './names.ts';
import type { Plan } from './plan.ts';
import { mappedPlan } from './plan-zones.ts';
import styles from './plan-zones.module.css';

/** What was agreed, read-only: consent and sessions build on it. */
export function AgreedPlan({ plan }: { plan: Plan }) {
  const t = useText(plansText);
  const { practice } = useSignedIn();
  const mayEnd = useMay('plans.agree') && plan.state === 'agreed';
  const [ending, setEnding] = useState(false);
  const consents = useRead(listConsents, { params: { patient_id: plan.patient_id } });
  const outcomes = useRead(readOutcomes, { params: { plan_id: plan.plan_id } }).data;
  const consented = (consents.data?.consents ?? []).some(
    (one) => one.plan_id === plan.plan_id && one.withdrawn_at === null,
  );
  const when = plan.agreed_at === null ? '' : instantText(plan.agreed_at, practice.time_zone);
  const indication = indicationName(plan.indication);
  return (
    <>
      <PageHeading
        title={t(plan.state === 'agreed' ? 'title.agreed' : 'title.draft')}
        lead={
          plan.state === 'agreed'
            ? t('lead.agreed', { indication, when, who: plan.agreed_by ?? '' })
            : t('lead.draft', { indication, when: instantText(plan.created_at, practice.time_zone) })
        }
        next={
          plan.state === 'agreed' ? (
            <Link
              to={consented ? '/patients/$patient_id/sessions' : '/patients/$patient_id/consent'}
              params={{ patient_id: plan.patient_id }}
              className={actClass('next')}
            >
              {t(consented ? 'act.sessions' : 'act.consent')}
            </Link>
          ) : undefined
        }
        others={
          <>
            {mayEnd ? <ActButton onClick={() => setEnding(true)}>{t('act.end')}</ActButton> : null}
            {plan.state === 'agreed' ? <BookNextSession patient_id={plan.patient_id} /> : null}
          </>
        }
      />
      <PlanReviewNotice patient_id={plan.patient_id} outcomes={outcomes} />
      <Card>
        <div className={styles['zones']}>
          <FaceMap
            label={t('zones.map')}
            startView={viewOf(plan.zones.map(({ zone }) => zone))}
            zones={mappedPlan(plan, plan.findings, {
              agreed: plan.state === 'agreed',
              selectable: [],
              why_not: '',
            })}
          />
          <PlanInWords plan={plan} />
        </div>
      </Card>
      <EndCourse plan={plan} open={ending} onClose={() => setEnding(false)} />
    </>
  );
}

/** Zones as a table and the rest as facts; also for plans that have ended. */
export function PlanInWords({ plan }: { plan: Plan }) {
  const t = useText(plansText);
  const days = (count: number) => `${count} ${t('days.unit')}`;
  return (
    <div className={styles['words']}>
      <DataTable
        caption={t('zones.title')}
        columns={[
          { key: 'zone', title: t('zones.map'), cell: (zone) => zoneName(zone.zone) },
          { key: 'depth', title: t('zone.depth'), numeric: true, cell: (zone) => mmText(zone.depth_mm) },
          { key: 'passes', title: t('zone.passes'), numeric: true, cell: (zone) => zone.passes },
          { key: 'endpoint', title: t('zone.endpoint'), cell: (zone) => endpointName(zone.endpoint) },
        ]}
        rows={plan.zones}
        keyOf={(zone) => zone.zone}
      />
      <FactTable
        facts={[
          { label: t('device'), value: deviceName(plan.device), ...(plan.off_label ? { note: t('off-label') } : {}) },
          { label: t('goal'), value: plan.goal },
          { label: t('sessions'), value: plan.sessions_planned },
          { label: t('interval'), value: days(plan.interval_days) },
          { label: t('first-reading'), value: days(plan.first_reading_days), note: t('reading.hint') },
          { label: t('final-reading'), value: days(plan.final_reading_days), note: t('reading.hint') },
          { label: t('measure'), value: scaleName(plan.measure) },
          {
            label: t('patient-measure'),
            value: plan.patient_measure === null ? t('patient-measure.none') : scaleName(plan.patient_measure),
          },
          { label: t('stop-rule'), value: plan.stop_rule },
        ]}
      />
      <FieldFindings findings={plan.findings} />
    </div>
  );
}
