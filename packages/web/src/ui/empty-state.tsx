import type { ReactNode } from 'react';
import styles from './empty-state.module.css';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-strokes.ts';

type EmptyStateProps = {
  icon?: IconName;
  title: string;
  /** Where nothing else stands on the page, the title is the page's own heading. */
  heading?: 'h1' | 'h3';
  children?: ReactNode;
  act?: ReactNode;
};

/** Nothing here yet, and how to begin: quiet, one sentence, at most one act. */
export function EmptyState({ icon, title, heading: Heading = 'h3', children, act }: EmptyStateProps) {
  return (
    <div className={styles['empty']}>
      {icon === undefined ? null : <Icon name={icon} size={28} />}
      <Heading>{title}</Heading>
      {children === undefined ? null : <div className={styles['words']}>{children}</div>}
      {act}
    </div>
  );
}
