import { portalText } from '../../text/en/portal.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { useCompanion } from '../companion/use-companion.ts';
import { PortalFrame } from '../portal-frame.tsx';
import styles from './opening.module.css';

/** A used link is often tried again on the very phone that used it: that phone is still bound and may go on. */
export function UnusableLink({ onGoOn }: { onGoOn: () => void }) {
  const t = useText(portalText);
  const { companion } = useCompanion();
  return (
    <PortalFrame>
      <div className={styles['plain']} role="alert">
        <h1>{t('opening.unusable')}</h1>
        <p className="reading">{t('opening.unusable.why')}</p>
        {companion === null ? (
          <p className="reading">{t('opening.unusable.next')}</p>
        ) : (
          <>
            <p className="reading">{t('opening.unusable.still-open')}</p>
            <ActButton kind="next" onClick={onGoOn}>
              {t('opening.unusable.go-on')}
            </ActButton>
          </>
        )}
      </div>
    </PortalFrame>
  );
}
