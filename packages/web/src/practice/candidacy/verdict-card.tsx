import { permits } from '@stipple/engine/kernel';
import { Link } from '@tanstack/react-router';
import { longDate, relativeDay } from '../../text/dates.ts';
import { candidacyText } from '../../text/en/candidacy.ts';
import { useText } from '../../text/use-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { VerdictBadge } from '../../ui/verdict-badge.tsx';
import { SwitchedOff } from '../practice/switched-off.tsx';
import { useSignedIn } from '../shell/me.ts';
import type { AssessmentOnFile } from './assessment.ts';
import styles from './assessment.module.css';

type VerdictCardProps = {
  assessment: AssessmentOnFile;
  /** Given where the shown assessment is an earlier one. */
  newest: AssessmentOnFile | null;
};

/** The verdict and its date, large; whether treatment may go on as things stand. */
export function VerdictCard({ assessment, newest }: VerdictCardProps) {
  const t = useText(candidacyText);
  const { practice } = useSignedIn();
  const { verdict, defer_until, not_before, permits_now, patient_id } = assessment;
  if (!assessment.computed)
    return (
      <section className={styles['verdict']}>
        <SwitchedOff module="candidacy" />
      </section>
    );
  const sentence = permits(verdict) ? 'verdict.permits' : permits_now ? 'verdict.overridden' : 'verdict.forbids';
  return (
    <section className={styles['verdict']}>
      <VerdictBadge verdict={verdict} size="large" />
      {defer_until === null ? null : (
        <div className={styles['until']}>
          <strong>{t('verdict.until', { when: longDate(defer_until) })}</strong>
          {newest === null ? <span>{relativeDay(defer_until, practice.today)}</span> : null}
        </div>
      )}
      {not_before === null ? null : (
        <div className={styles['until']}>
          <strong>{t('verdict.not-before', { when: longDate(not_before) })}</strong>
        </div>
      )}
      {newest === null ? (
        <p>{t(sentence)}</p>
      ) : (
        <p className={styles['past']}>
          <Icon name="clock" size={18} />
          <span>
            {t('verdict.past', { when: longDate(assessment.assessed_on), newest: longDate(newest.assessed_on) })}{' '}
            <Link to="/patients/$patient_id/candidacy" params={{ patient_id }}>
              {t('verdict.to-newest')}
            </Link>
          </span>
        </p>
      )}
      <small className={styles['catalogue']}>{t('catalogue', { revision: assessment.catalogue_revision })}</small>
    </section>
  );
}
