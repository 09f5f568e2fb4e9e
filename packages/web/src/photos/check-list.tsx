import type { CaptureCheck } from '@stipple/imaging/capture';
import { photoCaptureText } from '../text/en/photo-capture.ts';
import { useText } from '../text/use-text.ts';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon-strokes.ts';
import styles from './camera.module.css';

const signs: Readonly<Record<CaptureCheck['state'], IconName>> = {
  holds: 'tick',
  fails: 'triangle',
  unknown: 'question',
};

/** What holds and what to change, in two or three words each. */
export function CheckList({ checks }: { checks: readonly CaptureCheck[] }) {
  const t = useText(photoCaptureText);
  return (
    <ul className={styles['checks']} aria-label={t('checks')}>
      {checks.map(({ code, state, advice }) => (
        <li key={code} data-state={state}>
          <Icon name={signs[state]} size={18} />
          <span>
            {t(`check.${code}`)}
            <small>
              {advice === null ? t(state === 'holds' ? 'state.holds' : 'state.unknown') : t(`advice.${advice}`)}
            </small>
          </span>
        </li>
      ))}
    </ul>
  );
}
