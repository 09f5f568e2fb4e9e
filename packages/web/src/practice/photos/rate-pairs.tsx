import { ratePair, readRatingSheet } from '@stipple/contract/photo-ratings';
import type { listRatingRounds } from '@stipple/contract/photo-ratings';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { Link } from '@tanstack/react-router';
import { useRead, useWrite } from '../../api/use-endpoint.ts';
import { photoRatingsText } from '../../text/en/photo-ratings.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { BlindPair } from './blind-pair.tsx';
import { CloseRating } from './close-rating.tsx';
import { RateAnswers } from './rate-answers.tsx';
import styles from './rating.module.css';

export type Round = ResponseOf<typeof listRatingRounds>['rounds'][number];

/** Links in the sheet last ten minutes. */
const FRESH_MS = 8 * 60_000;

/** One pair after the other, until this rater has answered all of them. */
export function RatePairs({ round }: { round: Round }) {
  const t = useText(photoRatingsText);
  const { round_id, title } = round;
  const sheet = useRead(readRatingSheet, { params: { round_id } }, { every_ms: FRESH_MS });
  const rating = useWrite(ratePair, { refreshes: ['photo-ratings'] });
  const pairs = sheet.data?.pairs ?? [];
  const at = pairs.findIndex(({ is_rated }) => !is_rated);
  const pair = pairs[at];
  const rate = async (right_is_better: number | null) => {
    if (pair === undefined || rating.busy) return;
    await rating.write({ params: { round_id }, body: { pair_id: pair.pair_id, right_is_better } });
  };
  return (
    <div className={styles['stack']}>
      <PageHeading
        title={t('rate.title')}
        lead={t('rate.lead', { title })}
        others={
          <Link to="/ratings" className={actClass('quiet')}>
            {t('back')}
          </Link>
        }
      />
      <ErrorNotice problem={sheet.problem ?? rating.problem} onRetry={sheet.refetch} />
      {sheet.data === null && sheet.problem === null ? (
        <Skeleton lines={4} height_px={120} label={t('loading')} />
      ) : null}
      {pair === undefined ? null : (
        <Card>
          <p className={styles['at']}>{t('rate.pair', { at: at + 1, of: pairs.length })}</p>
          <BlindPair key={pair.pair_id} pair={pair} onRunOut={sheet.refetch} />
          <RateAnswers key={`${pair.pair_id} answers`} busy={rating.busy} onRate={(value) => void rate(value)} />
        </Card>
      )}
      {sheet.data !== null && pair === undefined ? (
        <EmptyState icon="tick" title={t('rate.done.title')}>
          {t('rate.done.text')}
        </EmptyState>
      ) : null}
      <CloseRating round={round} />
    </div>
  );
}
