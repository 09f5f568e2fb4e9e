import { closeRatingRound } from '@stipple/contract/photo-ratings';
import { useState } from 'react';
import { useWrite } from '../../api/use-endpoint.ts';
import { photoRatingsText } from '../../text/en/photo-ratings.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { Round } from './rate-pairs.tsx';
import styles from './rating.module.css';

/** Who has rated how many, and ending it: that cannot be undone, so it is asked. */
export function CloseRating({ round }: { round: Round }) {
  const t = useText(photoRatingsText);
  const [asking, setAsking] = useState(false);
  const closing = useWrite(closeRatingRound, { refreshes: ['photo-ratings'] });
  const { round_id, raters, pairs } = round;
  const close = async () => {
    if ((await closing.write({ params: { round_id } })) !== null) setAsking(false);
  };
  return (
    <Card title={t('rate.raters')} acts={<ActButton onClick={() => setAsking(true)}>{t('rate.close')}</ActButton>}>
      {raters.length === 0 ? <p>{t('raters.none')}</p> : null}
      <ul className={styles['raters']}>
        {raters.map(({ staff_id, rater, rated }) => (
          <li key={staff_id}>{t('raters.one', { rater, rated, pairs })}</li>
        ))}
      </ul>
      <Sheet
        open={asking}
        place="middle"
        title={t('rate.close.title')}
        onClose={() => setAsking(false)}
        acts={
          <>
            <ActButton kind="destructive" busy={closing.busy} onClick={() => void close()}>
              {t('rate.close')}
            </ActButton>
            <ActButton kind="quiet" onClick={() => setAsking(false)}>
              {t('rate.close.keep')}
            </ActButton>
          </>
        }
      >
        <p>{t('rate.close.text')}</p>
        {raters.length < 2 ? <p>{t('rate.close.second')}</p> : null}
        <ErrorNotice problem={closing.problem} />
      </Sheet>
    </Card>
  );
}
