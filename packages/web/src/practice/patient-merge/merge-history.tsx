import { listPatientMerges } from '@stipple/contract/patient-merge';
import { useRead } from '../../api/use-endpoint.ts';
import { instantText, longDate } from '../../text/dates.ts';
import { patientMergeText } from '../../text/en/patient-merge.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useSignedIn } from '../shell/me.ts';
import styles from './patient-merge.module.css';
import { useUndoMerge } from './use-merge.ts';

/** Who was merged into this person, when and by whom, and the way back. */
export function MergeHistory({ patient_id }: { patient_id: string }) {
  const t = useText(patientMergeText);
  const { time_zone } = useSignedIn().practice;
  const { data, problem, refetch } = useRead(listPatientMerges, { params: { patient_id } });
  const { undo, problem: refused, busy } = useUndoMerge();
  if (problem !== null) return <ErrorNotice problem={problem} onRetry={refetch} />;
  if (data === null || data.merges.length === 0) return null;
  return (
    <Card title={t('history.title')}>
      <ErrorNotice problem={refused} />
      <ul className={styles['likely']}>
        {data.merges.map((merge) => (
          <li key={merge.merge_id}>
            <span>
              {t('history.line', {
                name: merge.merged_name,
                born: longDate(merge.merged_birth_date),
                when: instantText(merge.merged_at, time_zone),
                by: merge.merged_by,
              })}
              {merge.undone_at === null ? null : (
                <>
                  {', '}
                  {t('history.undone', { when: instantText(merge.undone_at, time_zone), by: merge.undone_by ?? '' })}
                </>
              )}
            </span>
            {merge.undone_at === null ? (
              <ActButton size="small" busy={busy} onClick={() => void undo(merge.merge_id)}>
                {t('history.undo')}
              </ActButton>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
