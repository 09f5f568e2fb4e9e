import { classNames } from './class-names.ts';
import styles from './act-button.module.css';

export type ActKind = 'next' | 'plain' | 'quiet' | 'destructive';
/** `treatment` is for gloved hands: 104 px high. */
export type ActSize = 'small' | 'usual' | 'treatment';

/** The dress of an act, for a link that leads somewhere instead of a button that does something. */
export function actClass(kind: ActKind, size: ActSize = 'usual', wide = false): string {
  return classNames(styles['act'], styles[kind], styles[size], wide && styles['wide']);
}
