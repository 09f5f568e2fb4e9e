import { findPatients } from '@stipple/contract/patients';
import { useState } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { SearchField } from '../../forms/search-field.tsx';
import { shortDate } from '../../text/dates.ts';
import { auditText } from '../../text/en/audit.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useSettled } from '../patients/use-settled.ts';
import type { AuditFilter } from './audit-filter.ts';
import styles from './audit.module.css';

type PatientFilterProps = {
  chosen: AuditFilter['patient'];
  mayFind: boolean;
  onChange: (patient: AuditFilter['patient']) => void;
};

/** One patient, or all. */
export function PatientFilter({ chosen, mayFind, onChange }: PatientFilterProps) {
  const t = useText(auditText);
  const [finding, setFinding] = useState(false);
  return (
    <div className={styles['patient']}>
      <span>{t('filter.patient')}</span>
      {chosen === null ? (
        <ActButton icon="search" onClick={() => setFinding(true)}>
          {t('filter.patient.all')}
        </ActButton>
      ) : (
        <ActButton icon={mayFind ? 'person' : 'cross'} onClick={() => (mayFind ? setFinding(true) : onChange(null))}>
          {t('filter.chosen', { name: chosen.name })}
        </ActButton>
      )}
      <Sheet open={finding} title={t('filter.patient')} onClose={() => setFinding(false)}>
        <Found
          onChoose={(patient) => {
            setFinding(false);
            onChange(patient);
          }}
        />
      </Sheet>
    </div>
  );
}

function Found({ onChoose }: { onChoose: PatientFilterProps['onChange'] }) {
  const t = useText(auditText);
  const [text, setText] = useState('');
  const { data } = useRead(findPatients, { query: { text: useSettled(text.trim()) } }, { keepPrevious: true });
  return (
    <>
      <SearchField label={t('filter.patient.find')} value={text} onChange={setText} autoFocus />
      <ul className={styles['found']}>
        <li>
          <button type="button" onClick={() => onChoose(null)}>
            {t('filter.patient.all')}
          </button>
        </li>
        {data?.patients.slice(0, 12).map(({ patient_id, given_name, family_name, birth_date }) => (
          <li key={patient_id}>
            <button type="button" onClick={() => onChoose({ patient_id, name: `${given_name} ${family_name}` })}>
              {given_name} {family_name} <small>{shortDate(birth_date)}</small>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
