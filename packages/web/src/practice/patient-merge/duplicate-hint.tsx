import { findLikelyDuplicates } from '@stipple/contract/patient-merge';
import { Link } from '@tanstack/react-router';
import { useRead } from '../../api/use-endpoint.ts';
import { longDate } from '../../text/dates.ts';
import { patientMergeText } from '../../text/en/patient-merge.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import styles from './patient-merge.module.css';

/** Whoever may have been entered twice is pointed out, beside the way to settle it. It never stands in the way. */
export function DuplicateHint({ patient_id }: { patient_id: string }) {
  const t = useText(patientMergeText);
  const { data } = useRead(findLikelyDuplicates, { params: { patient_id } });
  const patients = data?.patients ?? [];
  const [first] = patients;
  return (
    <div className={styles['person']}>
      {first === undefined ? null : (
        <div className={styles['hint']} role="status">
          <strong>{t('hint.title', { count: patients.length })}</strong>
          <span>
            {t('hint.who', { name: `${first.given_name} ${first.family_name}`, born: longDate(first.birth_date) })}
          </span>
        </div>
      )}
      <Link to="/patients/$patient_id/merge" params={{ patient_id }} className={actClass('quiet', 'small')}>
        {first === undefined ? t('link.merge') : t('hint.act')}
      </Link>
    </div>
  );
}
