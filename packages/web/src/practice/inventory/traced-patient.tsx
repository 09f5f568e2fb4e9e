import { findPatients } from '@stipple/contract/patients';
import { useState } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { SearchField } from '../../forms/search-field.tsx';
import { shortDate } from '../../text/dates.ts';
import { inventoryText } from '../../text/en/inventory.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { useSettled } from '../patients/use-settled.ts';
import styles from './inventory.module.css';

type TracedPatientProps = { patient_id: string | null; onChange: (patient_id: string | null) => void };

/** Whose sessions are traced. */
export function TracedPatient({ patient_id, onChange }: TracedPatientProps) {
  const t = useText(inventoryText);
  const [text, setText] = useState('');
  const [name, setName] = useState('');
  const { data } = useRead(
    findPatients,
    { query: { text: useSettled(text.trim()) } },
    { keepPrevious: true, enabled: patient_id === null },
  );
  if (patient_id !== null)
    return (
      <p className={styles['chosen']}>
        <strong>{name}</strong>
        <ActButton kind="quiet" size="small" onClick={() => onChange(null)}>
          {t('trace.patient.change')}
        </ActButton>
      </p>
    );
  return (
    <div className={styles['patients']}>
      <SearchField label={t('trace.patient.find')} value={text} onChange={setText} />
      <ul>
        {(data?.patients ?? []).slice(0, 6).map((patient) => (
          <li key={patient.patient_id}>
            <button
              type="button"
              onClick={() => {
                setName(`${patient.given_name} ${patient.family_name}`);
                onChange(patient.patient_id);
              }}
            >
              {patient.given_name} {patient.family_name} <small>{shortDate(patient.birth_date)}</small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
