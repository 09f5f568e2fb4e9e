import { longDate } from '../../text/dates.ts';
import { patientImportText } from '../../text/en/patient-import.ts';
import { useText } from '../../text/use-text.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import styles from './import.module.css';
import type { ImportPreview } from './look-at-import.tsx';

type Row = ImportPreview['first'][number];

/** So that a wrong column is seen before it is written a thousand times. */
export function FirstRows({ preview }: { preview: ImportPreview }) {
  const t = useText(patientImportText);
  if (preview.first.length === 0) return null;
  const columns: readonly Column<Row>[] = [
    { key: 'line', title: t('column.line'), cell: (row) => row.line, numeric: true, wideOnly: true },
    { key: 'name', title: t('column.name'), cell: (row) => `${row.family_name}, ${row.given_name}` },
    { key: 'born', title: t('column.born'), cell: (row) => longDate(row.birth_date) },
    { key: 'phone', title: t('column.phone'), cell: (row) => row.phone, wideOnly: true },
    { key: 'email', title: t('column.email'), cell: (row) => row.email, wideOnly: true },
  ];
  return (
    <section className={styles['part']}>
      <h3>{t('first.caption')}</h3>
      <DataTable
        caption={t('first.caption')}
        columns={columns}
        rows={preview.first}
        keyOf={(row) => String(row.line)}
      />
    </section>
  );
}
