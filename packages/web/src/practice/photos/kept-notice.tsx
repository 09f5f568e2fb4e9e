import { photosText } from '../../text/en/photos.ts';
import { useText } from '../../text/use-text.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './photos.module.css';
import type { WaitingPhoto } from './use-kept-photos.ts';

/** Photos that are on this device only, so that nobody takes them for missing. */
export function KeptNotice({ waiting }: { waiting: readonly WaitingPhoto[] }) {
  const t = useText(photosText);
  if (waiting.length === 0) return null;
  return (
    <div className={styles['kept']} role="status">
      <Icon name="clock" size={20} />
      <p>
        <strong>{t('kept.waiting', { count: waiting.length })}</strong> {t('kept.waiting.text')}
      </p>
    </div>
  );
}
