import { readChart } from '@stipple/contract/chart';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
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
  const course = useCourse(assessment);
  const maySign = isNewest && mayDecide && licence !== null;
  const isOpen = maySign && (again || (decision === null && course === 'none'));
  const isDecided = decision !== null || course === 'under-way';
  return (
    <Card title={t('decision.title')}>
      {decision === null || (isOpen && again) ? null : <SignedDecision assessment={assessment} />}
      {isOpen ? <DecisionForm assessment={assessment} onDone={() => setAgain(false)} /> : null}
      {decision === null && !isOpen ? (
        <p className={styles['quiet']}>
          {!isNewest
            ? t('decision.none.past')
            : course !== 'none'
              ? t(course === 'under-way' ? 'decision.course' : 'decision.none')
              : mayDecide
                ? t('decision.licence')
                : t('decision.role')}
        </p>
      ) : null}
      {isDecided && maySign && !isOpen ? (
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

/**
 * Whether a course for this indication is under way and today's answers let it go on: it was decided when it began, so
 * that nothing is asked now. Where they forbid it, a decision is due.
 */
function useCourse({ patient_id, indication, permits_now }: AssessmentOnFile): 'none' | 'under-way' | 'not-read' {
  const { data, problem } = useRead(readChart, { params: { patient_id } });
  if (data === null) return problem === null ? 'not-read' : 'none';
  return permits_now && data.plan?.state === 'agreed' && data.plan.indication === indication ? 'under-way' : 'none';
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
