import type { ButtonHTMLAttributes } from 'react';
import styles from './icon-button.module.css';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-strokes.ts';

type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'aria-label'> & {
  icon: IconName;
  label: string;
};

/** An act so well known that its drawing is enough to see; its name is still there to hear. */
export function IconButton({ icon, label, ...rest }: IconButtonProps) {
  return (
    <button type="button" title={label} {...rest} aria-label={label} className={styles['button']}>
      <Icon name={icon} />
    </button>
  );
}
