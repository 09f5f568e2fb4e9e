import type { ReactNode } from 'react';
import styles from './page-heading.module.css';

type PageHeadingProps = {
  /** The one question of the screen, or the answer to it. */
  title: string;
  /** A sentence of context; not an introduction. */
  lead?: ReactNode;
  /** The next act: the only filled button of the screen. */
  next?: ReactNode;
  /** Acts that are possible but not next. */
  others?: ReactNode;
};

/** Each screen answers one question, said here, and offers its next act beside it. */
export function PageHeading({ title, lead, next, others }: PageHeadingProps) {
  return (
    <header className={styles['heading']}>
      <div className={styles['words']}>
        <h1 tabIndex={-1}>{title}</h1>
        {lead === undefined ? null : <div className={styles['lead']}>{lead}</div>}
      </div>
      {next === undefined && others === undefined ? null : (
        <div className={styles['acts']}>
          {others}
          {next}
        </div>
      )}
    </header>
  );
}
