import { listAssessments } from '@stipple/contract/candidacy';
import { Link, useParams } from '@tanstack/react-router';
import { useRead } from '../../api/use-endpoint.ts';
import { candidacyText } from '../../text/en/candidacy.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { chartRoute } from '../shell/chart.route.tsx';
import { AssessmentView } from './assessment-view.tsx';

/** One assessment as it was, with what was overridden and decided then. */
export function PastAssessmentPage() {
  const t = useText(candidacyText);
  const { patient_id } = chartRoute.useParams();
  const { assessment_id } = useParams({ strict: false });
  const { data, problem, refetch } = useRead(listAssessments, { params: { patient_id } });
  if (problem !== null) return <ErrorNotice problem={problem} onRetry={refetch} />;
  if (data === null) return <Skeleton lines={6} height_px={56} label={t('waiting')} />;
  const shown = data.assessments.find((one) => one.assessment_id === assessment_id);
  if (shown !== undefined) return <AssessmentView key={shown.assessment_id} shown={shown} all={data.assessments} />;
  return (
    <EmptyState
      heading="h1"
      icon="question"
      title={t('not-found')}
      act={
        <Link to="/patients/$patient_id/candidacy" params={{ patient_id }} className={actClass('plain')}>
          {t('not-found.act')}
        </Link>
      }
    >
      {t('not-found.how')}
    </EmptyState>
  );
}
