import { listAssessments } from '@stipple/contract/candidacy';
import { Navigate } from '@tanstack/react-router';
import { useRead } from '../../api/use-endpoint.ts';
import { candidacyText } from '../../text/en/candidacy.ts';
import { useText } from '../../text/use-text.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { chartRoute } from '../shell/chart.route.tsx';
import { AssessmentView } from './assessment-view.tsx';

/** The newest assessment, its override and its decision; without one, the intake. */
export function CandidacyPage() {
  const t = useText(candidacyText);
  const { patient_id } = chartRoute.useParams();
  const { data, problem, refetch } = useRead(listAssessments, { params: { patient_id } });
  if (problem !== null) return <ErrorNotice problem={problem} onRetry={refetch} />;
  if (data === null) return <Skeleton lines={6} height_px={56} label={t('waiting')} />;
  const [newest] = data.assessments;
  if (newest === undefined)
    return <Navigate to="/patients/$patient_id/candidacy/intake" params={{ patient_id }} replace />;
  return <AssessmentView key={newest.assessment_id} shown={newest} all={data.assessments} />;
}
