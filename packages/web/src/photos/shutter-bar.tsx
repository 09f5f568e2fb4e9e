import { CheckField } from '../forms/check-field.tsx';
import { photoCaptureText } from '../text/en/photo-capture.ts';
import { useText } from '../text/use-text.ts';
import { Icon } from '../ui/icon.tsx';
import type { ShutterWait } from './auto-shutter.ts';
import styles from './camera.module.css';

type ShutterBarProps = {
  auto: boolean;
  onAuto: (auto: boolean) => void;
  busy: boolean;
  waits_for: ShutterWait;
  /** Whether everything that this view needs can be checked here. */
  isCheckable: boolean;
  onTake: () => void;
};

/** One large shutter that always works, and a switch for the one that opens by itself. */
export function ShutterBar({ auto, onAuto, busy, waits_for, isCheckable, onTake }: ShutterBarProps) {
  const t = useText(photoCaptureText);
  const words = !auto ? t('wait.by-hand') : isCheckable ? t(`wait.${waits_for}`) : t('wait.unknown');
  return (
    <div className={styles['bar']}>
      <button
        type="button"
        className={styles['shutter']}
        aria-disabled={busy}
        data-wait={auto ? waits_for : 'off'}
        onClick={onTake}
      >
        <Icon name="camera" size={34} />
        <span>{t('shutter')}</span>
      </button>
      <div className={styles['auto']}>
        <p className={styles['waits']} role="status">
          {busy ? t('shutter.busy') : words}
        </p>
        <CheckField label={t('auto')} checked={auto} onChange={onAuto} />
      </div>
    </div>
  );
}
