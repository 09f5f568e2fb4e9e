import type { ReactNode } from 'react';
import styles from './three-places.module.css';

/** Reference left, work in the middle, acts right; on the phone one column in the order work, acts, reference. */
export function ThreePlaces({
  reference,
  acts,
  children,
}: {
  reference?: ReactNode;
  acts?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={styles['places']} data-reference={reference !== undefined} data-acts={acts !== undefined}>
      {reference === undefined ? null : <aside className={styles['reference']}>{reference}</aside>}
      <div className={styles['work']}>{children}</div>
      {acts === undefined ? null : <aside className={styles['acts']}>{acts}</aside>}
    </div>
  );
}
