import { Link } from '@tanstack/react-router';
import { longDate } from '../../text/dates.ts';
import { chartText } from '../../text/en/chart.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { Card } from '../../ui/card.tsx';
import { FactTable } from '../../ui/fact-table.tsx';
import { VerdictBadge } from '../../ui/verdict-badge.tsx';
import { useCatalogueNames } from './catalogue-names.ts';
import type { Chart } from './chart-facts.ts';
import { decisionWords } from './decision-words.ts';
import styles from './overview.module.css';
import { NotComputed } from '../practice/switched-off.tsx';
import { useModule } from '../shell/me.ts';

/** The latest assessment in brief, with what the clinician decided. */
export function CandidacyCard({ chart }: { chart: Chart }) {
  const t = useText(chartText);
  const names = useCatalogueNames();
  const { latest_assessment: assessment } = chart;
  const computes = useModule('candidacy');
  const { patient_id } = chart.patient;
  if (assessment === null)
    return (
      <Card title={t('candidacy.title')}>
        <p className={styles['none']}>{t('candidacy.none')}</p>
      </Card>
    );
  return (
    <Card
      title={t('candidacy.title')}
      acts={
        <Link to="/patients/$patient_id/candidacy" params={{ patient_id }} className={actClass('quiet', 'small')}>
          {t('candidacy.see')}
        </Link>
      }
    >
      <div className={styles['verdict']}>
        {computes && assessment.computed ? (
          <VerdictBadge verdict={assessment.verdict} until={assessment.defer_until} />
        ) : (
          <NotComputed />
        )}
        <span>
          {t('candidacy.of', {
            indication: names.indication(assessment.indication),
            when: longDate(assessment.assessed_on),
          })}
        </span>
      </div>
      <FactTable
        absent={chart.plan?.state === 'agreed' ? t('candidacy.re-assessed') : t('candidacy.undecided')}
        facts={[
          {
            label: t('candidacy.decision'),
            value: assessment.decision === null ? null : decisionWords(assessment.decision),
          },
          ...(assessment.precautions.length === 0 || !computes
            ? []
            : [
                {
                  label: t('candidacy.precautions'),
                  value: (
                    <ul className={styles['precautions']}>
                      {assessment.precautions.map((precaution) => (
                        <li key={precaution}>{precaution}</li>
                      ))}
                    </ul>
                  ),
                },
              ]),
        ]}
      />
    </Card>
  );
}
