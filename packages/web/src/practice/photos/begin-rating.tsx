import { createRatingRound } from '@stipple/contract/photo-ratings';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useWrite } from '../../api/use-endpoint.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { TextField } from '../../forms/text-field.tsx';
import { photoRatingsText } from '../../text/en/photo-ratings.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { forgetCollectedPairs } from './collected-pairs.ts';
import styles from './rating.module.css';

/** A rating of the pairs that were put aside; the server shuffles them by a seed that it keeps. */
export function BeginRating({ pair_ids }: { pair_ids: readonly string[] }) {
  const t = useText(photoRatingsText);
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const [tried, setTried] = useState(false);
  const beginning = useWrite(createRatingRound, { refreshes: ['photo-ratings'] });
  const begin = async () => {
    setTried(true);
    if (title.trim() === '') return;
    const made = await beginning.write({ body: { round_id: uuidV7(), title: title.trim(), pair_ids: [...pair_ids] } });
    if (made === null) return;
    forgetCollectedPairs();
    await navigate({ to: '/ratings/$round_id', params: { round_id: made.round_id } });
  };
  return (
    <Card title={t('begin.title')}>
      <p>{t('begin.collected', { count: pair_ids.length })}</p>
      <TextField
        label={t('begin.name')}
        value={title}
        maxLength={120}
        fault={tried && title.trim() === '' ? t('begin.short') : null}
        onChange={setTitle}
      />
      <ErrorNotice problem={beginning.problem} />
      <div className={styles['acts']}>
        <ActButton kind="next" busy={beginning.busy} onClick={() => void begin()}>
          {t('begin.act')}
        </ActButton>
        <ActButton kind="quiet" onClick={forgetCollectedPairs}>
          {t('begin.forget')}
        </ActButton>
      </div>
    </Card>
  );
}
