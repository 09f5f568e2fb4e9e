import { readAnswers } from '@stipple/contract/candidacy';
import { answerInWords } from '@stipple/engine/candidacy';
import { findQuestion } from '@stipple/engine/catalog';
import { useRead } from '../../api/use-endpoint.ts';
import { shortDate } from '../../text/dates.ts';
import { candidacyText } from '../../text/en/candidacy.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FactTable } from '../../ui/fact-table.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import styles from './assessment.module.css';

/** The answers on record as they were given, for the clinician who decides without computed findings. */
export function AnswersAsGiven({ patient_id }: { patient_id: string }) {
  const t = useText(candidacyText);
  const { data, problem, refetch } = useRead(readAnswers, { params: { patient_id } });
  return (
    <Card title={t('answers.title')}>
      <ErrorNotice problem={problem} onRetry={refetch} />
      {data === null ? <Skeleton lines={6} /> : null}
      {data?.answers.length === 0 ? <p className={styles['quiet']}>{t('answers.none')}</p> : null}
      <FactTable
        facts={(data?.answers ?? []).map(({ question, value, answered_on, answered_by }) => ({
          label: findQuestion(question)?.label ?? question,
          value: answerInWords(findQuestion(question), value),
          note: t('answer.recorded', { who: t(`answer.by.${answered_by}`), when: shortDate(answered_on) }),
        }))}
      />
    </Card>
  );
}
