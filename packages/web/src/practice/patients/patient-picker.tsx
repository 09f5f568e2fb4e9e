import { findPatients } from '@stipple/contract/patients';
import { useState } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { FieldMessages } from '../../forms/field.tsx';
import { SearchField } from '../../forms/search-field.tsx';
import { appointmentsText } from '../../text/en/appointments.ts';
import { shortDate } from '../../text/dates.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import type { VisitPatient } from '../appointments/visit-draft.ts';
import styles from './patient-picker.module.css';
import { useSettled } from './use-settled.ts';

type PatientPickerProps = {
  value: VisitPatient | null;
  onChange: (patient: VisitPatient | null) => void;
  fault: string | null;
};

/** Chooses one patient inside a form: the latest opened first, then as typed. */
export function PatientPicker({ value, onChange, fault }: PatientPickerProps) {
  const t = useText(appointmentsText);
  return (
    <div className={styles['picker']} role="group" aria-label={t('field.patient')}>
      <span className={styles['label']}>{t('field.patient')}</span>
      {value === null ? (
        <FoundPatients onChange={onChange} />
      ) : (
        <div className={styles['chosen']}>
          <strong>{value.name}</strong>
          <ActButton kind="quiet" size="small" onClick={() => onChange(null)}>
            {t('field.patient.change')}
          </ActButton>
        </div>
      )}
      <FieldMessages id="patient-picker" fault={fault} warning={null} />
    </div>
  );
}

function FoundPatients({ onChange }: { onChange: PatientPickerProps['onChange'] }) {
  const t = useText(appointmentsText);
  const [text, setText] = useState('');
  const { data, problem, refetch } = useRead(
    findPatients,
    { query: { text: useSettled(text.trim()) } },
    { keepPrevious: true },
  );
  const patients = (data?.patients ?? []).slice(0, 6);
  return (
    <>
      <SearchField label={t('field.patient.find')} value={text} onChange={setText} autoFocus />
      <ErrorNotice problem={problem} onRetry={refetch} />
      {data !== null && patients.length === 0 ? <p className={styles['none']}>{t('field.patient.none')}</p> : null}
      <ul className={styles['found']}>
        {patients.map((patient) => (
          <li key={patient.patient_id}>
            <button
              type="button"
              onClick={() =>
                onChange({ patient_id: patient.patient_id, name: `${patient.given_name} ${patient.family_name}` })
              }
            >
              <span>
                {patient.given_name} {patient.family_name}
              </span>
              <small>{shortDate(patient.birth_date)}</small>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
