import { readPhotoSet } from '@stipple/contract/photos';
import { useRead } from '../../api/use-endpoint.ts';
import { photosText } from '../../text/en/photos.ts';
import { useText } from '../../text/use-text.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { chartRoute } from '../shell/chart.route.tsx';
import { captureRoute } from './capture.route.ts';
import { CaptureSet } from './capture-set.tsx';
import { useWhichSet, valueOfSet } from './which-set.ts';

/** Links to earlier photos last ten minutes; they are asked for again before. */
const FRESH_MS = 8 * 60_000;

/** The guided photo set: the views of a session or an indication, one after the other. */
export function CapturePage() {
  const t = useText(photosText);
  const { patient_id } = chartRoute.useParams();
  const search = captureRoute.useSearch();
  const { chosen, choices } = useWhichSet(patient_id, search);
  const { data, problem, refetch } = useRead(
    readPhotoSet,
    { params: { patient_id }, query: chosen ?? {} },
    { enabled: chosen !== null, every_ms: FRESH_MS },
  );
  if (problem !== null) return <ErrorNotice problem={problem} onRetry={refetch} />;
  if (data === null || chosen === null) return <Skeleton lines={7} height_px={36} label={t('loading')} />;
  return (
    <CaptureSet
      key={valueOfSet(chosen)}
      patient_id={patient_id}
      set={data}
      which={valueOfSet(chosen)}
      choices={choices}
    />
  );
}
