import { listRatingRounds } from '@stipple/contract/photo-ratings';
import { Link } from '@tanstack/react-router';
import { useRead } from '../../api/use-endpoint.ts';
import { photoRatingsText } from '../../text/en/photo-ratings.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Page } from '../shell/page.tsx';
import { RatePairs } from './rate-pairs.tsx';
import { ratingRoute } from './rating.route.ts';
import { RatingResults } from './rating-results.tsx';

/** One rating: its pairs while it is open, its results once it is closed. */
export function RatingPage() {
  const t = useText(photoRatingsText);
  const { round_id } = ratingRoute.useParams();
  const { data, problem, refetch } = useRead(listRatingRounds, {});
  const round = data?.rounds.find((one) => one.round_id === round_id) ?? null;
  return (
    <Page wide>
      <ErrorNotice problem={problem} onRetry={refetch} />
      {data === null && problem === null ? <Skeleton lines={5} height_px={48} label={t('loading')} /> : null}
      {data !== null && round === null ? (
        <EmptyState
          heading="h1"
          title={t('none.title')}
          act={
            <Link to="/ratings" className={actClass('plain')}>
              {t('back')}
            </Link>
          }
        />
      ) : null}
      {round !== null && round.closed_at === null ? <RatePairs round={round} /> : null}
      {round !== null && round.closed_at !== null ? (
        <RatingResults round_id={round_id} closed_at={round.closed_at} />
      ) : null}
    </Page>
  );
}
