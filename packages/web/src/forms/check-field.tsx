import type { ReactNode } from 'react';
import styles from './field.module.css';

type CheckFieldProps = { label: ReactNode; checked: boolean; onChange: (checked: boolean) => void; disabled?: boolean };

/** One statement that is agreed to or not. */
export function CheckField({ label, checked, onChange, disabled }: CheckFieldProps) {
  return (
    <label className={styles['check']}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
