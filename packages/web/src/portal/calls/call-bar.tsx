import { portalText } from '../../text/en/portal.ts';
import { useText } from '../../text/use-text.ts';
import type { PracticeToCall } from '../companion/companion.ts';
import styles from './call-bar.module.css';
import { CallLink } from './call-link.tsx';

/** Whom to call stays within reach of the thumb, wherever on the page. */
export function CallBar({ practice }: { practice: PracticeToCall }) {
  const t = useText(portalText);
  return (
    <nav className={styles['bar']} aria-label={t('call.bar')}>
      <div className={styles['acts']}>
        {practice.phone === '' ? null : (
          <CallLink number={practice.phone} kind="plain">
            {t('call.practice')}
          </CallLink>
        )}
        <CallLink number={practice.emergency_number} kind="plain">
          {t('call.emergency', { number: practice.emergency_number })}
        </CallLink>
      </div>
    </nav>
  );
}
