import { findPatients } from '@stipple/contract/patients';
import { parseCalendarDate } from '@stipple/engine/kernel';
import { Link } from '@tanstack/react-router';
import { useRead } from '../../api/use-endpoint.ts';
import { patientsText } from '../../text/en/patients.ts';
import { useText } from '../../text/use-text.ts';
import type { PatientDraft } from './patient-draft.ts';
import styles from './patients.module.css';
import { areNamesSimilar } from './similar-names.ts';
import { useSettled } from './use-settled.ts';

/** Before somebody is entered twice: who has the same birth date and a similar name. It never stands in the way. */
export function SamePersonHint({ draft }: { draft: PatientDraft }) {
  const t = useText(patientsText);
  const name = useSettled(`${draft.given_name} ${draft.family_name}`.trim(), 300);
  const born = useSettled(draft.birth_date ?? '', 300);
  const enabled = name.length > 2 && parseCalendarDate(born).ok;
  const { data } = useRead(findPatients, { query: { text: born } }, { enabled });
  const same = (enabled ? (data?.patients ?? []) : []).filter(
    (patient) => patient.birth_date === born && areNamesSimilar(name, `${patient.given_name} ${patient.family_name}`),
  );
  return (
    <div role="status">
      {same.length === 0 ? null : (
        <div className={styles['same']}>
          <strong>{t('same.title', { count: same.length })}</strong>
          <p>{t('same.words')}</p>
          <ul>
            {same.map((patient) => (
              <li key={patient.patient_id}>
                <Link to="/patients/$patient_id" params={{ patient_id: patient.patient_id }}>
                  {t('same.open', { name: `${patient.given_name} ${patient.family_name}` })}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
