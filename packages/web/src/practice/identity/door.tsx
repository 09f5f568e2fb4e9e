import type { ReactNode } from 'react';
import { Wordmark } from '../../ui/wordmark.tsx';
import styles from './door.module.css';

/** The frame of every page before the app: mark, one question, one card. */
export function Door({
  title,
  lead,
  size = 'narrow',
  children,
}: {
  title: string;
  lead?: ReactNode;
  size?: 'narrow' | 'form' | 'wide';
  children: ReactNode;
}) {
  return (
    <main className={styles['door']} data-size={size}>
      <div className={styles['mark']}>
        <Wordmark size="page" />
      </div>
      <header className={styles['heading']}>
        <h1>{title}</h1>
        {lead === undefined ? null : <p>{lead}</p>}
      </header>
      {children}
    </main>
  );
}
