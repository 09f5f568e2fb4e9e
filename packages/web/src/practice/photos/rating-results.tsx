import { readRatingResults } from '@stipple/contract/photo-ratings';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { Link } from '@tanstack/react-router';
import { useRead } from '../../api/use-endpoint.ts';
import { instantText } from '../../text/dates.ts';
import { photoRatingsText } from '../../text/en/photo-ratings.ts';
import { say } from '../../text/texts.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useSignedIn } from '../shell/me.ts';
import { RatersAgreement } from './raters-agreement.tsx';
import styles from './rating.module.css';

type Results = ResponseOf<typeof readRatingResults>;

/** What was said of each pair, and how far the raters agree, with what few pairs can bear. */
export function RatingResults({ round_id, closed_at }: { round_id: string; closed_at: string }) {
  const t = useText(photoRatingsText);
  const { time_zone } = useSignedIn().practice;
  const { data, problem, refetch } = useRead(readRatingResults, { params: { round_id } });
  if (problem !== null) return <ErrorNotice problem={problem} onRetry={refetch} />;
  if (data === null) return <Skeleton lines={6} height_px={40} label={t('loading')} />;
  const { title } = data.round;
  return (
    <div className={styles['stack']}>
      <PageHeading
        title={t('results.title')}
        lead={t('results.lead', { title, when: instantText(closed_at, time_zone), seed: data.seed })}
        others={
          <Link to="/ratings" className={actClass('quiet')}>
            {t('back')}
          </Link>
        }
      />
      {data.agreement.length === 0 ? (
        <p>{t(data.round.raters.length < 2 ? 'results.none' : 'results.none-counted')}</p>
      ) : null}
      {data.agreement.map((agreement) => (
        <RatersAgreement key={`${agreement.one} ${agreement.other}`} agreement={agreement} />
      ))}
      {data.left_out > 0 ? <p className={styles['quiet']}>{t('results.left-out', { count: data.left_out })}</p> : null}
      <RatedPairs results={data} />
    </div>
  );
}

function RatedPairs({ results: { pairs } }: { results: Results }) {
  const t = useText(photoRatingsText);
  const raters = [...new Set(pairs.flatMap(({ ratings }) => ratings.map(({ rater }) => rater)))];
  const rows = pairs.map((pair, at) => ({ ...pair, at: at + 1 }));
  const said = (row: Results['pairs'][number], rater: string) => {
    const rating = row.ratings.find((one) => one.rater === rater);
    if (rating === undefined) return '–';
    return rating.later_is_better === null ? t('results.later.cannot') : t(laterKey(rating.later_is_better));
  };
  return (
    <Card flush title={t('results.list')}>
      <DataTable
        caption={t('results.list')}
        rows={rows}
        keyOf={({ pair_id }) => pair_id}
        columns={[
          {
            key: 'pair',
            title: t('column.pairs'),
            cell: pairLink,
          },
          { key: 'score', title: t('results.score'), numeric: true, cell: ({ score }) => score },
          {
            key: 'counted',
            title: t('results.counted'),
            cell: ({ may_be_evidence }) => t(may_be_evidence ? 'results.counted.yes' : 'results.counted.no'),
          },
          ...raters.map((rater) => ({
            key: rater,
            title: rater,
            cell: (row: Results['pairs'][number]) => said(row, rater),
          })),
        ]}
      />
    </Card>
  );
}

function pairLink({ at, patient_id }: { readonly at: number; readonly patient_id: string }) {
  const t = say(photoRatingsText);
  return (
    <Link to="/patients/$patient_id/photos/compare" params={{ patient_id }}>
      {t('results.pair', { at })}
    </Link>
  );
}

type LaterKey = 'results.later.-2' | 'results.later.-1' | 'results.later.0' | 'results.later.1' | 'results.later.2';

function laterKey(value: number): LaterKey {
  if (value <= -2) return 'results.later.-2';
  if (value === -1) return 'results.later.-1';
  if (value === 0) return 'results.later.0';
  return value === 1 ? 'results.later.1' : 'results.later.2';
}
