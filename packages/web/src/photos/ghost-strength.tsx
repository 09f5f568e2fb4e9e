import { useId } from 'react';
import { photoCaptureText } from '../text/en/photo-capture.ts';
import { useText } from '../text/use-text.ts';
import styles from './camera.module.css';

type GhostStrengthProps = { has_ghost: boolean; percent: number; onChange: (percent: number) => void };

/** How strongly the earlier photo lies over the live picture. */
export function GhostStrength({ has_ghost, percent, onChange }: GhostStrengthProps) {
  const t = useText(photoCaptureText);
  const id = useId();
  if (!has_ghost) return <p className={styles['quiet']}>{t('ghost.none')}</p>;
  return (
    <div className={styles['strength']}>
      <label htmlFor={id}>{t('ghost.strength')}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        step={5}
        value={percent}
        aria-valuetext={t('ghost.percent', { percent })}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <output htmlFor={id}>{t('ghost.percent', { percent })}</output>
    </div>
  );
}
