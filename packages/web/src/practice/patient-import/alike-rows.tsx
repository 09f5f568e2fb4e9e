import { CheckField } from '../../forms/check-field.tsx';
import { Chips } from '../../forms/chips.tsx';
import { longDate } from '../../text/dates.ts';
import { patientImportText } from '../../text/en/patient-import.ts';
import { say } from '../../text/texts.ts';
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
  const columns = columnsOf(value, toggle);
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

type Toggle = (line: number, isOn: boolean) => void;

function columnsOf(value: AddAnyway, toggle: Toggle): readonly Column<Row>[] {
  return [
    { key: 'add', title: words('column.add'), cell: (row) => <Tick row={row} value={value} toggle={toggle} /> },
    { key: 'name', title: words('column.name'), cell: (row) => row.name },
    { key: 'born', title: words('column.born'), cell: (row) => longDate(row.birth_date), wideOnly: true },
    { key: 'like', title: words('column.like'), cell: (row) => row.like },
  ];
}

function Tick({ row, value, toggle }: { row: Row; value: AddAnyway; toggle: Toggle }) {
  const t = useText(patientImportText);
  return (
    <CheckField
      label={<span className="visually-hidden">{t('alike.tick', { name: row.name, line: row.line })}</span>}
      checked={value === 'all' || value.includes(row.line)}
      disabled={value === 'all'}
      onChange={(isOn) => toggle(row.line, isOn)}
    />
  );
}

const words = say(patientImportText);

function listed(value: AddAnyway): readonly number[] {
  return value === 'all' ? [] : value;
}
