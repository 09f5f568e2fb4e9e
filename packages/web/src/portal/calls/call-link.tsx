import type { ReactNode } from 'react';
import { classNames } from '../../ui/class-names.ts';
import styles from './call-link.module.css';
import { telAddress } from './tel-address.ts';

type CallLinkProps = {
  number: string;
  /** `next` is the one thing to do, `urgent` an emergency that was reported, `plain` a possibility. */
  kind: 'next' | 'urgent' | 'plain';
  big?: boolean;
  children: ReactNode;
};

/** Calls with one tap. */
export function CallLink({ number, kind, big = false, children }: CallLinkProps) {
  return (
    <a href={telAddress(number)} className={classNames(styles['call'], styles[kind], big && styles['big'])}>
      <svg viewBox="0 0 24 24" width={20} height={20} aria-hidden focusable="false" className={styles['receiver']}>
        <path d="M6.5 3.5l3 .8 1 4-2 1.8a13 13 0 005.4 5.4l1.8-2 4 1 .8 3a2 2 0 01-2 2.3C10.6 19.5 4.500 13.400 4.200 5.500a2 2 0 012.300-2z" />
      </svg>
      <span>{children}</span>
    </a>
  );
}
