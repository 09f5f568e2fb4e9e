import type { ReactNode } from 'react';
import styles from './empty-state.module.css';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-strokes.ts';

type EmptyStateProps = { icon?: IconName; title: string; children?: ReactNode; act?: ReactNode };

/** Nothing here yet, and how to begin: quiet, one sentence, at most one act. */
export function EmptyState({ icon, title, children, act }: EmptyStateProps) {
  return (
    <div className={styles['empty']}>
      {icon === undefined ? null : <Icon name={icon} size={28} />}
      <h3>{title}</h3>
      {children === undefined ? null : <div className={styles['words']}>{children}</div>}
      {act}
    </div>
  );
}
