import type { ReactNode } from 'react';
import styles from './demonstration-banner.module.css';
import { Icon } from './icon.tsx';

/** On every screen of the demonstration practice and of its patients' phones: nobody here is real. */
export function DemonstrationBanner({ children }: { children?: ReactNode }) {
  return (
    <div className={styles['banner']} role="note">
      <Icon name="info" size={18} />
      <strong>Demonstration practice</strong>
      <span>Everyone here is invented.</span>
      <span className={styles['more']}>Do not enter real patients.</span>
      {children}
    </div>
  );
}
