import { DotField } from './dot-field.tsx';
import styles from './wordmark.module.css';

/** *Stipple* beside its square of dots, in one colour. */
export function Wordmark({ size = 'bar' }: { size?: 'bar' | 'page' }) {
  return (
    <span className={styles['mark']} data-size={size}>
      <DotField size={size === 'page' ? 34 : 22} />
      <span>Stipple</span>
    </span>
  );
}
