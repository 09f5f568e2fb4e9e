import type { readRatingSheet } from '@stipple/contract/photo-ratings';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { problemOf } from '../../api/problem-error.ts';
import { valueOf } from '../../api/use-endpoint.ts';
import { photoRatingsText } from '../../text/en/photo-ratings.ts';
import { useText } from '../../text/use-text.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import styles from './rating.module.css';
import { fetchPicture, useBlobUrl } from './use-picture.ts';

type Blind = ResponseOf<typeof readRatingSheet>['pairs'][number];

/** Two photos and nothing else: no date, no name, and no place of which one could learn the order. */
export function BlindPair({ pair, onRunOut }: { pair: Blind; onRunOut: () => void }) {
  return (
    <div className={styles['pair']}>
      <BlindPhoto pair_id={pair.pair_id} side="left" link={pair.left} onRunOut={onRunOut} />
      <BlindPhoto pair_id={pair.pair_id} side="right" link={pair.right} onRunOut={onRunOut} />
    </div>
  );
}

type BlindPhotoProps = { pair_id: string; side: 'left' | 'right'; link: string; onRunOut: () => void };

function BlindPhoto({ pair_id, side, link, onRunOut }: BlindPhotoProps) {
  const t = useText(photoRatingsText);
  const query = useQuery({
    queryKey: ['blind-photo', pair_id, side],
    queryFn: ({ signal }) => valueOf(fetchPicture('', link, 'display', signal)),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const url = useBlobUrl(query.data ?? null);
  const problem = query.isError ? problemOf(query.error) : null;
  const { refetch } = query;
  const hasRunOut = problem?.code === 'link-unusable';
  const askForFresh = useEffectEvent(() => {
    if (hasRunOut) onRunOut();
  });
  const tryAgain = useEffectEvent(() => {
    if (hasRunOut) void refetch();
  });
  useEffect(() => askForFresh(), [hasRunOut]);
  useEffect(() => tryAgain(), [link]);
  return (
    <figure className={styles['figure']}>
      <div className={styles['photo']}>
        {url === null ? null : <img src={url} alt={t(`rate.${side}`)} draggable={false} />}
      </div>
      {hasRunOut ? null : <ErrorNotice problem={problem} onRetry={() => void refetch()} />}
      <figcaption>{t(`rate.${side}`)}</figcaption>
    </figure>
  );
}
