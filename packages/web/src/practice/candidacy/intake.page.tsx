import { listAssessments, readAnswers } from '@stipple/contract/candidacy';
import { readPractice } from '@stipple/contract/practice';
import { calendarDate } from '@stipple/engine/kernel';
import { useRead } from '../../api/use-endpoint.ts';
import { candidacyText } from '../../text/en/candidacy.ts';
import { useText } from '../../text/use-text.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { chartRoute } from '../shell/chart.route.tsx';
import { useChartHead } from '../shell/use-chart-head.ts';
import { IntakeDesk } from './intake-desk.tsx';

/** Everything that the intake begins with: the person, the answers on record, the last assessment, the practice's windows. */
export function IntakePage() {
  const t = useText(candidacyText);
  const { patient_id } = chartRoute.useParams();
  const head = useChartHead(patient_id);
  const answers = useRead(readAnswers, { params: { patient_id } });
  const past = useRead(listAssessments, { params: { patient_id } });
  const practice = useRead(readPractice, {});
  const reads = [answers, past, practice];
  const failed = reads.find((read) => read.problem !== null);
  if (failed !== undefined) return <ErrorNotice problem={failed.problem} onRetry={failed.refetch} />;
  if (head.data === null || answers.data === null || past.data === null || practice.data === null)
    return <Skeleton lines={8} height_px={44} label={t('intake.waiting')} />;
  const [last] = past.data.assessments;
  return (
    <IntakeDesk
      key={patient_id}
      patient={{ patient_id, name: head.data.name, birth_date: calendarDate(head.data.birth_date) }}
      stored={answers.data.answers}
      last={last === undefined ? null : { indication: last.indication, zones: last.zones }}
      settings={practice.data.settings}
    />
  );
}
