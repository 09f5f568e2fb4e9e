import { ratingSteps } from '@stipple/contract/photo-ratings';
import { useEffect, useEffectEvent } from 'react';
import { photoRatingsText } from '../../text/en/photo-ratings.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import styles from './rating.module.css';

/** Five answers from left to right, and that it cannot be told; keys 1 to 5 and 0. */
export function RateAnswers({ busy, onRate }: { busy: boolean; onRate: (right_is_better: number | null) => void }) {
  const t = useText(photoRatingsText);
  const rate = useEffectEvent((value: number | null) => onRate(value));
  useEffect(() => {
    const keyed = (event: KeyboardEvent): void => {
      const isElsewhere =
        event.target instanceof Element && event.target.closest('input, textarea, select, dialog') !== null;
      if (isElsewhere || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const step = ratingSteps[Number(event.key) - 1];
      if (event.key === '0') rate(null);
      else if (step !== undefined) rate(step);
    };
    window.addEventListener('keydown', keyed);
    return () => window.removeEventListener('keydown', keyed);
  }, []);
  return (
    <>
      <h2 className={styles['question']}>{t('rate.question')}</h2>
      <div className={styles['answers']}>
        {ratingSteps.map((step) => (
          <ActButton key={step} disabled={busy} onClick={() => onRate(step)}>
            {t(`rate.${step}`)}
          </ActButton>
        ))}
      </div>
      <ActButton kind="quiet" disabled={busy} onClick={() => onRate(null)}>
        {t('rate.cannot')}
      </ActButton>
      <p className={styles['quiet']}>{t('rate.keys')}</p>
    </>
  );
}
