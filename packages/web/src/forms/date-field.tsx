import { Field } from './field.tsx';
import type { FieldFrame } from './field.tsx';
import styles from './field.module.css';
import { frame } from './text-field.tsx';

type DateFieldProps = FieldFrame & {
  /** `YYYY-MM-DD`, or null while it is not complete. */
  value: string | null;
  onChange: (value: string | null) => void;
  min?: string;
  max?: string;
  autoComplete?: 'bday';
  disabled?: boolean;
};

/** A clinical day, in the platform's own date control. */
export function DateField({ label, hint, fault, warning, optional, value, onChange, ...control }: DateFieldProps) {
  return (
    <Field {...frame({ label, hint, fault, warning, optional })}>
      {(ids) => (
        <input
          {...ids}
          {...control}
          type="date"
          className={styles['control']}
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
        />
      )}
    </Field>
  );
}
