import { Link } from '@tanstack/react-router';
import { instantText } from '../../text/dates.ts';
import { chartText } from '../../text/en/chart.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { Card } from '../../ui/card.tsx';
import { DotScale } from '../../ui/dot-scale.tsx';
import { FactTable } from '../../ui/fact-table.tsx';
import { useSignedIn } from '../shell/me.ts';
import { useCatalogueNames } from './catalogue-names.ts';
import type { Chart, Series } from './chart-facts.ts';
import styles from './overview.module.css';

/** The plan in brief: goal, how far its series has come, and whether its consent is signed. */
export function PlanCard({ chart, series }: { chart: Chart; series: Series | null }) {
  const t = useText(chartText);
  const names = useCatalogueNames();
  const { practice } = useSignedIn();
  const { plan, consent_signed_at: consented } = chart;
  const { patient_id } = chart.patient;
  if (plan === null || series === null) {
    if (chart.latest_assessment === null) return null;
    return (
      <Card title={t('plan.title')}>
        <p className={styles['none']}>{t('plan.none')}</p>
      </Card>
    );
  }
  const { done, planned } = series;
  const words = t('plan.series.value', { done, planned });
  return (
    <Card
      title={
        <>
          {t('plan.title')} <span className={styles['state']}>{stateWords(plan.state, t)}</span>
        </>
      }
      acts={
        <Link to="/patients/$patient_id/plan" params={{ patient_id }} className={actClass('quiet', 'small')}>
          {t('plan.see')}
        </Link>
      }
    >
      <FactTable
        facts={[
          { label: t('plan.indication'), value: names.indication(plan.indication) },
          { label: t('plan.goal'), value: plan.goal },
          {
            label: t('plan.series'),
            value: (
              <span className={styles['series']}>
                <DotScale value={Math.min(done, planned)} of={planned} label={words} />
                <span aria-hidden>{words}</span>
              </span>
            ),
          },
          { label: t('plan.interval'), value: t('plan.interval.value', { count: plan.interval_days }) },
          {
            label: t('plan.consent'),
            value:
              consented === null
                ? t('plan.consent.none')
                : t('plan.consent.signed', { when: instantText(consented, practice.time_zone) }),
          },
        ]}
      />
    </Card>
  );
}

function stateWords(state: string, t: ReturnType<typeof useText<typeof chartText.en>>): string {
  if (state === 'draft' || state === 'agreed' || state === 'ended') return t(`plan.state.${state}`);
  return state;
}
