import { Link } from '@tanstack/react-router';
import { longDate } from '../../text/dates.ts';
import { candidacyText } from '../../text/en/candidacy.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { VerdictBadge } from '../../ui/verdict-badge.tsx';
import { decisionWords } from '../chart/decision-words.ts';
import type { AssessmentOnFile } from './assessment.ts';
import { NotComputed } from '../practice/switched-off.tsx';
import styles from './assessment.module.css';
import { indicationName } from './scope.ts';

type HistoryCardProps = { shown: AssessmentOnFile; all: readonly AssessmentOnFile[] };

/** Every other assessment of this patient, as it was. */
export function HistoryCard({ shown, all }: HistoryCardProps) {
  const t = useText(candidacyText);
  const others = all.filter((one) => one.assessment_id !== shown.assessment_id);
  return (
    <Card title={t('history.title')}>
      {others.length === 0 ? <p className={styles['quiet']}>{t('history.none')}</p> : null}
      <ul className={styles['history']}>
        {others.map((one) => (
          <li key={one.assessment_id}>
            <Link
              to="/patients/$patient_id/candidacy/$assessment_id"
              params={{ patient_id: one.patient_id, assessment_id: one.assessment_id }}
            >
              {longDate(one.assessed_on)}
            </Link>
            {one.computed ? <VerdictBadge verdict={one.verdict} size="small" /> : <NotComputed />}
            <small>
              {indicationName(one.indication)} ·{' '}
              {one.decision === null ? t('history.undecided') : decisionWords(one.decision.decision)}
            </small>
          </li>
        ))}
      </ul>
    </Card>
  );
}
