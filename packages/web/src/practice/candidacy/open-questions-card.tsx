import { Link } from '@tanstack/react-router';
import { candidacyText } from '../../text/en/candidacy.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { Card } from '../../ui/card.tsx';
import { VerdictBadge } from '../../ui/verdict-badge.tsx';
import { useMay } from '../shell/me.ts';
import type { AssessmentOnFile } from './assessment.ts';
import styles from './assessment.module.css';

/** What is not known, in the order in which an answer could change the verdict. */
export function OpenQuestionsCard({ assessment, isNewest }: { assessment: AssessmentOnFile; isNewest: boolean }) {
  const t = useText(candidacyText);
  const mayAsk = useMay('candidacy.answer') && isNewest;
  const { open_questions, patient_id } = assessment;
  if (open_questions.length === 0) return null;
  return (
    <Card
      title={
        <>
          {t('open.title')} <span className={styles['count']}>{open_questions.length}</span>
        </>
      }
    >
      <p className={styles['quiet']}>{t('open.lead')}</p>
      <ol className={styles['open']}>
        {open_questions.map((open) => (
          <li key={open.question}>
            <span>{open.label}</span>
            <small>
              {t(`why.${open.why}`)}; {t('open.could')}
            </small>
            <VerdictBadge verdict={open.could_make_it} size="small" />
          </li>
        ))}
      </ol>
      {mayAsk ? (
        <Link to="/patients/$patient_id/candidacy/intake" params={{ patient_id }} className={actClass('plain')}>
          {t('open.ask')}
        </Link>
      ) : null}
    </Card>
  );
}
