import { listPhotos } from '@stipple/contract/photos';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { photosText } from '../../text/en/photos.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ThreePlaces } from '../../ui/three-places.tsx';
import { chartRoute } from '../shell/chart.route.tsx';
import { useMay, useSignedIn } from '../shell/me.ts';
import { KeptNotice } from './kept-notice.tsx';
import { photoDays } from './photo-days.ts';
import { PhotoDaySection } from './photo-day-section.tsx';
import { PhotoSheet } from './photo-sheet.tsx';
import { PhotoUseNotice } from './photo-use-notice.tsx';
import { useKeptPhotos } from './use-kept-photos.ts';

/** Links to the pictures last ten minutes; the list is asked for again before. */
const FRESH_MS = 8 * 60_000;

/** All photos of a patient by day and view, and what the patient agreed to. */
export function PhotosPage() {
  const t = useText(photosText);
  const { patient_id } = chartRoute.useParams();
  const { time_zone } = useSignedIn().practice;
  const { data, problem, refetch } = useRead(listPhotos, { params: { patient_id } }, { every_ms: FRESH_MS });
  const waiting = useKeptPhotos(patient_id);
  const [open, setOpen] = useState<string | null>(null);
  if (problem !== null) return <ErrorNotice problem={problem} onRetry={refetch} />;
  if (data === null) return <Skeleton lines={6} height_px={64} label={t('loading')} />;
  const shown = data.photos.find(({ photo_id }) => photo_id === open) ?? null;
  const mayTake = data.photo_use.for_record !== false;
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('title.lead')}
        next={<TakePhotos patient_id={patient_id} mayTake={mayTake} />}
        others={<Ways patient_id={patient_id} count={data.photos.length} />}
      />
      <ThreePlaces acts={<PhotoUseNotice patient_id={patient_id} photo_use={data.photo_use} />}>
        <KeptNotice waiting={waiting} />
        {data.photos.length === 0 ? (
          <EmptyState icon="camera" title={t('none.title')}>
            {t('none.text')}
          </EmptyState>
        ) : (
          photoDays(data.photos, time_zone).map((day) => (
            <PhotoDaySection key={day.day} day={day} onOpen={({ photo_id }) => setOpen(photo_id)} />
          ))
        )}
      </ThreePlaces>
      {shown === null ? null : <PhotoSheet photo={shown} photo_use={data.photo_use} onClose={() => setOpen(null)} />}
    </>
  );
}

function TakePhotos({ patient_id, mayTake }: { patient_id: string; mayTake: boolean }) {
  const t = useText(photosText);
  const may = useMay('photos.write');
  if (!may || !mayTake) return null;
  return (
    <Link to="/patients/$patient_id/photos/capture" params={{ patient_id }} className={actClass('next')}>
      {t('take')}
    </Link>
  );
}

function Ways({ patient_id, count }: { patient_id: string; count: number }) {
  const t = useText(photosText);
  const mayRate = useMay('outcomes.write');
  return (
    <>
      {count < 2 ? null : (
        <Link to="/patients/$patient_id/photos/compare" params={{ patient_id }} className={actClass('plain')}>
          {t('compare')}
        </Link>
      )}
      {mayRate ? (
        <Link to="/ratings" className={actClass('quiet')}>
          {t('rate')}
        </Link>
      ) : null}
    </>
  );
}
