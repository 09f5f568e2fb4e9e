import { listRatingRounds } from '@stipple/contract/photo-ratings';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { useNavigate } from '@tanstack/react-router';
import { useRead } from '../../api/use-endpoint.ts';
import { instantText } from '../../text/dates.ts';
import { photoRatingsText } from '../../text/en/photo-ratings.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useSignedIn } from '../shell/me.ts';
import { Page } from '../shell/page.tsx';
import { BeginRating } from './begin-rating.tsx';
import styles from './rating.module.css';
import { useCollectedPairs } from './collected-pairs.ts';

type Round = ResponseOf<typeof listRatingRounds>['rounds'][number];

/** Blinded ratings of the practice, and a new one from the pairs that were collected. */
export function RatingsPage() {
  const t = useText(photoRatingsText);
  const collected = useCollectedPairs();
  const { data, problem, refetch } = useRead(listRatingRounds, {});
  return (
    <Page>
      <PageHeading title={t('title')} lead={t('title.lead')} />
      <div className={styles['stack']}>
        {collected.length === 0 ? null : <BeginRating pair_ids={collected} />}
        <ErrorNotice problem={problem} onRetry={refetch} />
        {data === null && problem === null ? <Skeleton lines={4} height_px={36} label={t('loading')} /> : null}
        {data?.rounds.length === 0 ? (
          <EmptyState icon="people" title={t('none.title')}>
            {t('none.text')}
          </EmptyState>
        ) : null}
        {data === null || data.rounds.length === 0 ? null : <Rounds rounds={data.rounds} />}
      </div>
    </Page>
  );
}

function Rounds({ rounds }: { rounds: readonly Round[] }) {
  const t = useText(photoRatingsText);
  const { time_zone } = useSignedIn().practice;
  const navigate = useNavigate();
  return (
    <Card flush>
      <DataTable
        caption={t('title')}
        rows={rounds}
        keyOf={({ round_id }) => round_id}
        onOpen={({ round_id }) => void navigate({ to: '/ratings/$round_id', params: { round_id } })}
        columns={[
          { key: 'title', title: t('column.title'), cell: ({ title }) => title },
          {
            key: 'made',
            title: '',
            wideOnly: true,
            cell: ({ made_at, made_by }) => t('made', { when: instantText(made_at, time_zone), by: made_by }),
          },
          { key: 'pairs', title: t('column.pairs'), numeric: true, cell: ({ pairs }) => pairs },
          { key: 'raters', title: t('column.raters'), cell: ratersOf },
          {
            key: 'state',
            title: t('column.state'),
            cell: ({ closed_at }) =>
              closed_at === null ? t('state.open') : t('state.closed', { when: instantText(closed_at, time_zone) }),
          },
        ]}
      />
    </Card>
  );

  function ratersOf({ raters, pairs }: Round) {
    if (raters.length === 0) return t('raters.none');
    return raters.map(({ rater, rated }) => t('raters.one', { rater, rated, pairs })).join(', ');
  }
}
