import { SelectField } from '../../forms/select-field.tsx';
import { patientImportText } from '../../text/en/patient-import.ts';
import { patientsText } from '../../text/en/patients.ts';
import { useText } from '../../text/use-text.ts';
import styles from './import.module.css';
import type { ImportPreview } from './look-at-import.tsx';

type Columns = ImportPreview['mapping']['columns'];
type ImportField = keyof Columns;

const FIELDS: readonly ImportField[] = ['given_name', 'family_name', 'birth_date', 'phone', 'email', 'called', 'notes'];
const NONE = 'none';

/** For each of our fields the column that holds it, proposed from the headings, shown with what stands in it. */
export function ColumnFields({ preview, onChange }: { preview: ImportPreview; onChange: (columns: Columns) => void }) {
  const t = useText(patientImportText);
  const p = useText(patientsText);
  const { columns } = preview.mapping;
  const choose = (field: ImportField, value: string) => {
    const others = Object.entries(columns).filter(([name, at]) => name !== field && String(at) !== value);
    onChange(Object.fromEntries(value === NONE ? others : [...others, [field, Number(value)]]));
  };
  return (
    <div className={styles['fields']}>
      {FIELDS.map((field) => {
        const at = columns[field];
        const examples = at === undefined ? [] : (preview.columns[at]?.examples ?? []);
        return (
          <SelectField
            key={field}
            label={p(`field.${field}`)}
            hint={examples.length === 0 ? undefined : t('columns.for', { examples: examples.join(' · ') })}
            fault={preview.missing.includes(field) ? t('columns.missing') : null}
            value={at === undefined ? NONE : String(at)}
            choices={[
              { value: NONE, label: t('columns.none') },
              ...preview.columns.map(({ heading }, index) => ({
                value: String(index),
                label: heading === '' ? String(index + 1) : heading,
              })),
            ]}
            onChange={(value) => choose(field, value)}
          />
        );
      })}
    </div>
  );
}
