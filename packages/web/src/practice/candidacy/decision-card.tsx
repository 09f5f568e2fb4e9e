import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { instantText } from '../../text/dates.ts';
import { candidacyText } from '../../text/en/candidacy.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { actClass } from '../../ui/act-class.ts';
import { Card } from '../../ui/card.tsx';
import { decisionWords } from '../chart/decision-words.ts';
import { useMay, useSignedIn } from '../shell/me.ts';
import { isToTreat } from './assessment.ts';
import type { AssessmentOnFile } from './assessment.ts';
import styles from './assessment.module.css';
import { DecisionForm } from './decision-form.tsx';

type DecisionCardProps = { assessment: AssessmentOnFile; isNewest: boolean };

/** What the clinician decided, or the field in which it is decided and signed. */
export function DecisionCard({ assessment, isNewest }: DecisionCardProps) {
  const t = useText(candidacyText);
  const { licence } = useSignedIn();
  const mayDecide = useMay('candidacy.decide');
  const [again, setAgain] = useState(false);
  const { decision } = assessment;
  const isOpen = isNewest && mayDecide && licence !== null && (decision === null || again);
  return (
    <Card title={t('decision.title')}>
      {decision === null || (isOpen && again) ? null : <SignedDecision assessment={assessment} />}
      {isOpen ? <DecisionForm assessment={assessment} onDone={() => setAgain(false)} /> : null}
      {decision === null && !isOpen ? (
        <p className={styles['quiet']}>
          {!isNewest ? t('decision.none.past') : mayDecide ? t('decision.licence') : t('decision.role')}
        </p>
      ) : null}
      {decision !== null && isNewest && !isOpen && mayDecide && licence !== null ? (
        <div className={styles['start']}>
          <ActButton kind="quiet" size="small" onClick={() => setAgain(true)}>
            {t('decision.again')}
          </ActButton>
        </div>
      ) : null}
      {decision !== null && isNewest && !isOpen && isToTreat(decision.decision) ? (
        <Link
          to="/patients/$patient_id/plan"
          params={{ patient_id: assessment.patient_id }}
          className={actClass('next', 'usual', true)}
        >
          {t('decision.to-plan')}
        </Link>
      ) : null}
    </Card>
  );
}

function SignedDecision({ assessment: { decision } }: { assessment: AssessmentOnFile }) {
  const t = useText(candidacyText);
  const { practice } = useSignedIn();
  if (decision === null) return null;
  return (
    <div className={styles['decision']}>
      <strong>{decisionWords(decision.decision)}</strong>
      {decision.text === '' ? null : <p>{decision.text}</p>}
      <small>{t('decision.by', { who: decision.by, when: instantText(decision.at, practice.time_zone) })}</small>
    </div>
  );
}
