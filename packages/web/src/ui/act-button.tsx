import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { actClass } from './act-class.ts';
import type { ActKind, ActSize } from './act-class.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-strokes.ts';

export type ActButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> & {
  kind?: ActKind;
  size?: ActSize;
  icon?: IconName;
  busy?: boolean;
  wide?: boolean;
  children: ReactNode;
};

/** An act. A screen has one `next`, the filled one; all others are `plain`, `quiet` or, rarely, `destructive`. */
export function ActButton({
  kind = 'plain',
  size,
  icon,
  busy = false,
  wide = false,
  children,
  ...rest
}: ActButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={actClass(kind, size, wide)}
      aria-busy={busy}
      disabled={rest.disabled === true || busy}
    >
      {icon === undefined ? null : <Icon name={icon} size={18} />}
      <span>{children}</span>
    </button>
  );
}
