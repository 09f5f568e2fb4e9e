import { readChart } from '@stipple/contract/chart';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useRead } from '../../api/use-endpoint.ts';
import { SelectField } from '../../forms/select-field.tsx';
import { longDate } from '../../text/dates.ts';
import { aftercareText } from '../../text/en/aftercare.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { countingSessions } from '../chart/chart-facts.ts';
import { chartRoute } from '../shell/chart.route.tsx';
import { SessionAftercare } from './session-aftercare.tsx';
import type { ChartSession } from './session-aftercare.tsx';

/** What the patient does after the latest session, or after the one that was chosen. */
export function AftercarePage() {
  const t = useText(aftercareText);
  const { patient_id } = chartRoute.useParams();
  const { session: wanted } = useSearch({ strict: false });
  const { data: chart, problem, refetch } = useRead(readChart, { params: { patient_id } });
  if (problem !== null) return <ErrorNotice problem={problem} onRetry={refetch} />;
  if (chart === null) return <Skeleton lines={8} height_px={28} label={t('loading')} />;
  const sessions = countingSessions(chart);
  const session = sessions.find(({ session_id }) => session_id === wanted) ?? sessions[0];
  if (session === undefined) return <NoSession patient_id={patient_id} />;
  return (
    <SessionAftercare
      key={session.session_id}
      patient={chart.patient}
      session={session}
      chooser={sessions.length < 2 ? null : <SessionChooser sessions={sessions} chosen={session.session_id} />}
    />
  );
}

function SessionChooser({ sessions, chosen }: { sessions: readonly ChartSession[]; chosen: string }) {
  const t = useText(aftercareText);
  const navigate = useNavigate();
  return (
    <SelectField
      label={t('session')}
      value={chosen}
      choices={sessions.map(({ session_id, number_in_series, day }) => ({
        value: session_id,
        label: t('session.choice', { number: number_in_series, day: longDate(day) }),
      }))}
      onChange={(session) => void navigate({ to: '.', search: { session } })}
    />
  );
}

function NoSession({ patient_id }: { patient_id: string }) {
  const t = useText(aftercareText);
  return (
    <EmptyState
      heading="h1"
      icon="care"
      title={t('none.title')}
      act={
        <Link to="/patients/$patient_id/sessions" params={{ patient_id }} className={actClass('next')}>
          {t('none.act')}
        </Link>
      }
    >
      {t('none.text')}
    </EmptyState>
  );
}
