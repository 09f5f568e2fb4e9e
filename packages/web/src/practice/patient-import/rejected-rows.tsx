import { patientImportText } from '../../text/en/patient-import.ts';
import { patientsText } from '../../text/en/patients.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import styles from './import.module.css';
import type { ImportPreview } from './look-at-import.tsx';

type Row = ImportPreview['rejected_rows'][number];

/** The line, the field, what is wrong and what to do; all of them as a file, to be put right where they came from. */
export function RejectedRows({ preview }: { preview: ImportPreview }) {
  const t = useText(patientImportText);
  const p = useText(patientsText);
  const { rejected_rows, counts, import_id } = preview;
  if (counts.rejected === 0 && counts.alike === 0) return null;
  const columns: readonly Column<Row>[] = [
    { key: 'line', title: t('column.line'), cell: (row) => row.line, numeric: true },
    {
      key: 'field',
      title: t('column.field'),
      cell: (row) => (row.field === null ? t('row') : p(`field.${row.field}`)),
    },
    { key: 'fault', title: t('column.fault'), cell: (row) => row.fault },
    { key: 'remedy', title: t('column.remedy'), cell: (row) => row.remedy, wideOnly: true },
  ];
  return (
    <section className={styles['part']}>
      {rejected_rows.length === 0 ? null : (
        <>
          <h3>{t('rejected.caption')}</h3>
          <DataTable
            caption={t('rejected.caption')}
            columns={columns}
            rows={rejected_rows}
            keyOf={(row) => `${row.line} ${row.field ?? ''}`}
          />
          {counts.rejected > rejected_rows.length ? (
            <p className={styles['quiet']}>{t('rejected.more', { count: rejected_rows.length })}</p>
          ) : null}
        </>
      )}
      <div>
        <ReportLink import_id={import_id} />
      </div>
    </section>
  );
}

export function ReportLink({ import_id }: { import_id: string }) {
  const t = useText(patientImportText);
  return (
    <a href={`/api/patient-imports/${import_id}/rejected.csv`} download className={actClass('plain', 'small')}>
      {t('report.act')}
    </a>
  );
}
