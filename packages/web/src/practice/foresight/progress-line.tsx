import { foresightText } from '../../text/en/foresight.ts';
import { countText } from '../../text/quantities.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import styles from './foresight.module.css';
import type { Foresight } from './use-foresight.ts';

/** How far the crowd is, and a way to stop it; what was drawn by then stays. */
export function ProgressLine({ foresight: { picture, progress, cancel } }: { foresight: Foresight }) {
  const t = useText(foresightText);
  const people = countText(picture?.comparison.people ?? 0);
  if (progress === null)
    return (
      <span className={styles['progress']} data-foreseen={picture?.isFine === true ? 'fine' : 'coarse'}>
        {t(picture?.isFine === true ? 'progress.done' : 'progress.stopped', { count: people })}
      </span>
    );
  return (
    <span className={styles['progress']}>
      <progress value={progress} max={1} aria-label={t('progress.coarse')} />
      <span>{t('progress.fine', { percent: Math.round(progress * 100) })}</span>
      <ActButton size="small" kind="quiet" onClick={cancel}>
        {t('progress.stop')}
      </ActButton>
    </span>
  );
}
