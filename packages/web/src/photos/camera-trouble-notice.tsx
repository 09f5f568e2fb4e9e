import { photoCaptureText } from '../text/en/photo-capture.ts';
import { useText } from '../text/use-text.ts';
import { ActButton } from '../ui/act-button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { CameraTrouble } from './camera.ts';
import styles from './camera.module.css';

/** Why there is no picture, and the ways on. */
export function CameraTroubleNotice({
  trouble,
  onAgain,
}: {
  trouble: CameraTrouble | 'insecure';
  onAgain: () => void;
}) {
  const t = useText(photoCaptureText);
  return (
    <div className={styles['trouble']} role="alert">
      <Icon name="camera" size={28} />
      <strong>{t(`camera.${trouble}`)}</strong>
      <p>{t(`camera.${trouble}.next`)}</p>
      {trouble === 'insecure' ? null : (
        <ActButton size="small" onClick={onAgain}>
          {t('camera.again')}
        </ActButton>
      )}
    </div>
  );
}
