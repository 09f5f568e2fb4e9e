import type { ReactNode } from 'react';
import styles from './card.module.css';

type CardProps = { title?: ReactNode; acts?: ReactNode; flush?: boolean; children: ReactNode };

/** A white card with a hairline: a group of things that belong together. `flush` lets a table touch its edges. */
export function Card({ title, acts, flush = false, children }: CardProps) {
  return (
    <section className={styles['card']} data-flush={flush}>
      {title === undefined ? null : (
        <header className={styles['top']}>
          <h2>{title}</h2>
          {acts}
        </header>
      )}
      <div className={styles['body']}>{children}</div>
    </section>
  );
}
