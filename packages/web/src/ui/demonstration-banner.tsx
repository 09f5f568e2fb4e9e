import type { ReactNode } from 'react';
import styles from './demonstration-banner.module.css';
import { Icon } from './icon.tsx';
import { partsText } from '../text/en/parts.ts';
import { say } from '../text/texts.ts';

const t = say(partsText);

/** On every screen of the demonstration practice and of its patients' phones: nobody here is real. */
export function DemonstrationBanner({ children }: { children?: ReactNode }) {
  return (
    <div className={styles['banner']} role="note">
      <Icon name="info" size={18} />
      <strong>{t('demonstration.name')}</strong>
      <span>{t('demonstration.invented')}</span>
      <span className={styles['more']}>{t('demonstration.nobody-real')}</span>
      {children}
    </div>
  );
}
