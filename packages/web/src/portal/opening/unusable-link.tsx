import { portalOpeningText } from '../../text/en/portal-opening.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { useCompanion } from '../companion/use-companion.ts';
import { PortalFrame } from '../portal-frame.tsx';
import styles from './opening.module.css';

/** A used link is often tried again on the very phone that used it: that phone is still bound and may go on. */
export function UnusableLink({ onGoOn }: { onGoOn: () => void }) {
  const t = useText(portalOpeningText);
  const { companion } = useCompanion();
  return (
    <PortalFrame>
      <div className={styles['plain']} role="alert">
        <h1>{t('unusable')}</h1>
        <p className="reading">{t('unusable.why')}</p>
        {companion === null ? (
          <p className="reading">{t('unusable.next')}</p>
        ) : (
          <>
            <p className="reading">{t('unusable.still-open')}</p>
            <ActButton kind="next" onClick={onGoOn}>
              {t('unusable.go-on')}
            </ActButton>
          </>
        )}
      </div>
    </PortalFrame>
  );
}
