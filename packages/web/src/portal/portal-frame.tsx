import type { ReactNode } from 'react';
import { DemonstrationBanner } from '../ui/demonstration-banner.tsx';
import { DotField } from '../ui/dot-field.tsx';
import { Wordmark } from '../ui/wordmark.tsx';
import styles from './portal-frame.module.css';

type PortalFrameProps = {
  /** The practice whose page this is; unknown before the link is opened. */
  practice?: string;
  demonstration?: boolean;
  /** Stands at the lower edge of the phone. */
  bar?: ReactNode;
  children: ReactNode;
};

/** One column for reading, the practice's name above it. */
export function PortalFrame({ practice, demonstration = false, bar, children }: PortalFrameProps) {
  return (
    <div className={styles['frame']} data-bar={bar !== undefined && bar !== null}>
      {demonstration ? <DemonstrationBanner /> : null}
      <header className={styles['top']}>
        {practice === undefined ? (
          <Wordmark />
        ) : (
          <span className={styles['practice']}>
            <DotField size={22} />
            <span>{practice}</span>
          </span>
        )}
      </header>
      <main className={styles['column']}>{children}</main>
      {bar}
    </div>
  );
}
