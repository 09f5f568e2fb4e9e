import { useState } from 'react';
import { patientMergeText } from '../../text/en/patient-merge.ts';
import { useText } from '../../text/use-text.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { chartRoute } from '../shell/chart.route.tsx';
import { ChooseOther } from './choose-other.tsx';
import { CompareSides } from './compare-sides.tsx';
import { MergeHistory } from './merge-history.tsx';
import styles from './patient-merge.module.css';

/** Two rows of one person: chosen, held against each other field by field, merged, and told apart again. */
export function MergePage() {
  const t = useText(patientMergeText);
  const { patient_id } = chartRoute.useParams();
  const [other_id, setOther] = useState<string | null>(null);
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className={styles['places']}>
        {other_id === null ? (
          <ChooseOther patient_id={patient_id} onChoose={setOther} />
        ) : (
          <CompareSides key={other_id} patient_id={patient_id} other_id={other_id} onOther={() => setOther(null)} />
        )}
        <MergeHistory patient_id={patient_id} />
      </div>
    </>
  );
}
