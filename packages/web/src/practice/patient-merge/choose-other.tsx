import { findLikelyDuplicates } from '@stipple/contract/patient-merge';
import { findPatients } from '@stipple/contract/patients';
import { useState } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { SearchField } from '../../forms/search-field.tsx';
import { longDate } from '../../text/dates.ts';
import { patientMergeText } from '../../text/en/patient-merge.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useSettled } from '../patients/use-settled.ts';
import styles from './patient-merge.module.css';

type ChooseOtherProps = { patient_id: string; onChoose: (patient_id: string) => void };

/** Likely ones first; anybody else is found by name. */
export function ChooseOther({ patient_id, onChoose }: ChooseOtherProps) {
  const t = useText(patientMergeText);
  const [text, setText] = useState('');
  const wanted = useSettled(text.trim());
  const likely = useRead(findLikelyDuplicates, { params: { patient_id } });
  const found = useRead(findPatients, { query: { text: wanted } }, { enabled: wanted !== '', keepPrevious: true });
  const patients = wanted === '' ? (likely.data?.patients ?? []) : (found.data?.patients ?? []);
  return (
    <Card title={t('choose.title')}>
      <ErrorNotice problem={likely.problem ?? found.problem} onRetry={likely.refetch} />
      {wanted !== '' || likely.data === null ? null : (
        <p>{likely.data.patients.length === 0 ? t('choose.none') : t('choose.likely')}</p>
      )}
      <ul className={styles['likely']}>
        {patients
          .filter((patient) => patient.patient_id !== patient_id)
          .slice(0, 8)
          .map((patient) => (
            <li key={patient.patient_id}>
              <span>
                {t('hint.who', {
                  name: `${patient.given_name} ${patient.family_name}`,
                  born: longDate(patient.birth_date),
                })}
              </span>
              <ActButton
                size="small"
                aria-label={t('choose.act', { name: `${patient.given_name} ${patient.family_name}` })}
                onClick={() => onChoose(patient.patient_id)}
              >
                {t('hint.act')}
              </ActButton>
            </li>
          ))}
      </ul>
      <SearchField label={t('choose.find')} value={text} onChange={setText} />
    </Card>
  );
}
