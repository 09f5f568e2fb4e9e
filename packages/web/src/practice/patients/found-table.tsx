import type { ResponseOf } from '@stipple/contract/endpoint';
import type { findPatients } from '@stipple/contract/patients';
import { longDate } from '../../text/dates.ts';
import { patientsText } from '../../text/en/patients.ts';
import { say } from '../../text/texts.ts';
import { useText } from '../../text/use-text.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import styles from './patients.module.css';

export type FoundPatient = ResponseOf<typeof findPatients>['patients'][number];

/** Patients as a list that opens with one tap or key. */
export function FoundTable({
  patients,
  onOpen,
}: {
  patients: readonly FoundPatient[];
  onOpen: (patient_id: string) => void;
}) {
  const t = useText(patientsText);
  return (
    <DataTable
      caption={t('find.title')}
      rows={patients}
      keyOf={(patient) => patient.patient_id}
      onOpen={(patient) => onOpen(patient.patient_id)}
      columns={columns}
    />
  );
}

function NameCell({ patient }: { patient: FoundPatient }) {
  const t = useText(patientsText);
  return (
    <div className={styles['name']}>
      <strong>
        {patient.family_name}, {patient.given_name}
      </strong>
      <span className={styles['born']}>{longDate(patient.birth_date)}</span>
      {patient.other_names.length === 0 ? null : <span>{t('also', { names: patient.other_names.join(', ') })}</span>}
      {patient.called === '' ? null : <span>{t('called', { called: patient.called })}</span>}
    </div>
  );
}

const words = say(patientsText);

const columns: readonly Column<FoundPatient>[] = [
  { key: 'name', title: words('column.name'), cell: (patient) => <NameCell patient={patient} /> },
  { key: 'born', title: words('column.born'), cell: (patient) => longDate(patient.birth_date), wideOnly: true },
  { key: 'age', title: words('column.age'), cell: (patient) => words('years', { age: patient.age }), numeric: true },
  { key: 'phone', title: words('column.phone'), cell: (patient) => patient.phone, wideOnly: true },
];
