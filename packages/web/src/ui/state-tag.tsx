import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-strokes.ts';
import styles from './state-tag.module.css';
import type { Tone } from './verdict-look.ts';

type StateTagProps = { tone: Tone; icon: IconName; size?: 'small' | 'usual' | 'large'; children: ReactNode };

/** A state of something: planned, in progress, signed, overdue. Icon and word are required, colour only joins them. */
export function StateTag({ tone, icon, size = 'usual', children }: StateTagProps) {
  return (
    <span className={styles['tag']} data-tone={tone} data-size={size}>
      <Icon name={icon} size={size === 'large' ? 22 : 16} />
      <span>{children}</span>
    </span>
  );
}
