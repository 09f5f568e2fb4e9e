import { CheckField } from '../../forms/check-field.tsx';
import { Chips } from '../../forms/chips.tsx';
import { longDate } from '../../text/dates.ts';
import { patientImportText } from '../../text/en/patient-import.ts';
import { useText } from '../../text/use-text.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import styles from './import.module.css';
import type { ImportPreview } from './look-at-import.tsx';

/** Lines to enter although somebody alike is there: some, or all. */
export type AddAnyway = readonly number[] | 'all';
type Row = ImportPreview['alike'][number];
type AlikeRowsProps = { preview: ImportPreview; value: AddAnyway; onChange: (value: AddAnyway) => void };

/** Left out unless somebody wants them: who they look like is said, and each can be ticked. */
export function AlikeRows({ preview, value, onChange }: AlikeRowsProps) {
  const t = useText(patientImportText);
  if (preview.alike.length === 0) return null;
  const toggle = (line: number, isOn: boolean) =>
    onChange(isOn ? [...listed(value), line] : listed(value).filter((one) => one !== line));
  const columns: readonly Column<Row>[] = [
    {
      key: 'add',
      title: t('column.add'),
      cell: (row) => (
        <CheckField
          label={<span className="visually-hidden">{t('alike.tick', { name: row.name, line: row.line })}</span>}
          checked={value === 'all' || value.includes(row.line)}
          disabled={value === 'all'}
          onChange={(isOn) => toggle(row.line, isOn)}
        />
      ),
    },
    { key: 'name', title: t('column.name'), cell: (row) => row.name },
    { key: 'born', title: t('column.born'), cell: (row) => longDate(row.birth_date), wideOnly: true },
    { key: 'like', title: t('column.like'), cell: (row) => row.like },
  ];
  return (
    <section className={styles['part']}>
      <h3>{t('alike.caption')}</h3>
      <Chips
        label={t('alike.label')}
        value={value === 'all' ? 'all' : value.length > 0 ? 'some' : 'skip'}
        chips={[
          { value: 'skip', label: t('alike.skip') },
          { value: 'some', label: t('alike.some'), disabled: value === 'all' || value.length === 0 },
          { value: 'all', label: t('alike.all') },
        ]}
        onChange={(chosen) => onChange(chosen === 'all' ? 'all' : chosen === 'skip' ? [] : value)}
      />
      <DataTable
        caption={t('alike.caption')}
        columns={columns}
        rows={preview.alike}
        keyOf={(row) => String(row.line)}
      />
    </section>
  );
}

function listed(value: AddAnyway): readonly number[] {
  return value === 'all' ? [] : value;
}
