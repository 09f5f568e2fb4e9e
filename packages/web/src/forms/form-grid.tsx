import type { FormEvent, ReactNode } from 'react';
import styles from './form-grid.module.css';

/** Fields in one column on the phone, two where there is room; Enter sends it. */
export function FormGrid({
  onSubmit,
  columns = 1,
  children,
}: {
  onSubmit?: () => void;
  columns?: 1 | 2;
  children: ReactNode;
}) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit?.();
  };
  return (
    <form className={styles['grid']} data-columns={columns} onSubmit={submit} noValidate>
      {children}
    </form>
  );
}

/** A row that spans the grid: acts, notices. */
export function FormRow({ children }: { children: ReactNode }) {
  return <div className={styles['row']}>{children}</div>;
}
