import type { ReactNode } from 'react';
import { partsText } from '../text/en/parts.ts';
import { say } from '../text/texts.ts';
import styles from './three-places.module.css';

const t = say(partsText);

/** Reference left, work in the middle, acts right; on the phone one column in the order work, acts, reference. */
export function ThreePlaces({
  reference,
  acts,
  children,
}: {
  reference?: ReactNode;
  acts?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={styles['places']} data-reference={reference !== undefined} data-acts={acts !== undefined}>
      {reference === undefined ? null : (
        <aside className={styles['reference']} aria-label={t('places.reference')}>
          {reference}
        </aside>
      )}
      <div className={styles['work']}>{children}</div>
      {acts === undefined ? null : (
        <aside className={styles['acts']} aria-label={t('places.acts')}>
          {acts}
        </aside>
      )}
    </div>
  );
}
