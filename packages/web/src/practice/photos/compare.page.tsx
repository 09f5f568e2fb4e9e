import { listPhotos } from '@stipple/contract/photos';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { photoCompareText } from '../../text/en/photo-compare.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { chartRoute } from '../shell/chart.route.tsx';
import { compareRoute } from './compare.route.ts';
import { comparedOf } from './compared.ts';
import { PairOnScreen } from './pair-on-screen.tsx';

const FRESH_MS = 8 * 60_000;

/** Two photos of one view, aligned, with what speaks for and against comparing them. */
export function ComparePage() {
  const t = useText(photoCompareText);
  const navigate = useNavigate();
  const { patient_id } = chartRoute.useParams();
  const search = compareRoute.useSearch();
  const [view, setView] = useState<string | null>(null);
  const { data, problem, refetch } = useRead(listPhotos, { params: { patient_id } }, { every_ms: FRESH_MS });
  if (problem !== null) return <ErrorNotice problem={problem} onRetry={refetch} />;
  if (data === null) return <Skeleton lines={6} height_px={64} label={t('loading')} />;
  const compared = comparedOf(data.photos, search, view);
  if (compared === null)
    return (
      <EmptyState
        heading="h1"
        icon="camera"
        title={t('none.title')}
        act={
          <Link to="/patients/$patient_id/photos/capture" params={{ patient_id }} className={actClass('next')}>
            {t('none.act')}
          </Link>
        }
      >
        {t('none.text')}
      </EmptyState>
    );
  const show = (before: string, after: string) => {
    setView(null);
    void navigate({
      to: '/patients/$patient_id/photos/compare',
      params: { patient_id },
      search: { before, after },
      replace: true,
    });
  };
  return (
    <PairOnScreen
      key={`${compared.before.photo_id} ${compared.after.photo_id}`}
      patient_id={patient_id}
      photos={data.photos}
      compared={compared}
      onView={setView}
      onShow={show}
    />
  );
}
