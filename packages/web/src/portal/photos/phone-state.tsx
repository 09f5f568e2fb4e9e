import { photoCaptureText } from '../../text/en/photo-capture.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import styles from './photos-page.module.css';
import type { PhonePhoto } from './use-phone-photos.ts';

type PhoneStateProps = { photos: readonly PhonePhoto[]; isComplete: boolean; onAgain: () => void };

/** How many have arrived, how many are on their way, and what did not arrive. */
export function PhoneState({ photos, isComplete, onAgain }: PhoneStateProps) {
  const t = useText(photoCaptureText);
  const count = (state: PhonePhoto['state']): number => photos.filter((one) => one.state === state).length;
  const [sending, sent, unsent] = [count('sending'), count('sent'), count('unsent')];
  const refusal = photos.find(({ problem }) => problem !== null && problem.code !== 'offline')?.problem ?? null;
  return (
    <div className={styles['state']} role="status">
      {sent > 0 ? <p>{t('phone.sent', { count: sent })}</p> : null}
      {sending > 0 ? <p>{t('phone.sending', { count: sending })}</p> : null}
      {isComplete && sending + unsent === 0 ? <p>{t('phone.complete')}</p> : null}
      {unsent > 0 ? (
        <div className={styles['unsent']}>
          <p>{t('phone.unsent', { count: unsent })}</p>
          {refusal === null ? null : <p>{refusal.detail}</p>}
          <ActButton size="small" onClick={onAgain}>
            {t('phone.send-again')}
          </ActButton>
        </div>
      ) : null}
    </div>
  );
}
