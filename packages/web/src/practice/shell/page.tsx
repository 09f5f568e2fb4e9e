import type { ReactNode } from 'react';
import styles from './shell.module.css';

/** The frame of a page: its margins and its greatest width. */
export function Page({ wide = false, children }: { wide?: boolean; children: ReactNode }) {
  return (
    <div className={styles['page']} data-wide={wide}>
      {children}
    </div>
  );
}
