import { photosText } from '../../text/en/photos.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import styles from './capture.module.css';

/** Photos that the browser's storage did not take: they are in this page only. */
export function UnkeptNotice({ count, onAgain }: { count: number; onAgain: () => void }) {
  const t = useText(photosText);
  if (count === 0) return null;
  return (
    <div className={styles['unkept']} role="alert">
      <p>{t('capture.unkept')}</p>
      <ActButton onClick={onAgain}>{t('capture.keep-again')}</ActButton>
    </div>
  );
}
