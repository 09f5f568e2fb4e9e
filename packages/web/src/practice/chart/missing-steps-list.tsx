import { useNavigate } from '@tanstack/react-router';
import { longDate } from '../../text/dates.ts';
import { chartText } from '../../text/en/chart.ts';
import { useText } from '../../text/use-text.ts';
import { MissingList } from '../../ui/missing-list.tsx';
import type { AppointmentTask } from '../appointments/appointment-sheet.tsx';
import type { VisitPatient } from '../appointments/visit-draft.ts';
import { useSignedIn } from '../shell/me.ts';
import { useCatalogueNames } from './catalogue-names.ts';
import type { Chart, OutcomeCourses, Series } from './chart-facts.ts';
import { missingSteps } from './missing-steps.ts';
import type { MissingStep } from './missing-steps.ts';

type MissingStepsProps = {
  chart: Chart;
  series: Series | null;
  outcomes: OutcomeCourses | null;
  patient: VisitPatient;
  onTask: (task: AppointmentTask) => void;
};

/** What is missing, each leading to where it is made good. */
export function MissingSteps({ chart, series, outcomes, patient, onTask }: MissingStepsProps) {
  const t = useText(chartText);
  const { practice } = useSignedIn();
  const names = useCatalogueNames();
  const navigate = useNavigate();
  const { patient_id } = patient;
  const missing = missingSteps(chart, { series, outcomes, needsBaseline: names.needsBaseline, today: practice.today });
  const open = (step: MissingStep) => () => {
    if (step.kind === 'visit')
      return onTask(series === null ? { kind: 'plan', patient, for: 'session', day: null } : { kind: 'next', patient });
    const session_id = step.kind === 'signature' ? step.session_id : '';
    void navigate({ to: `/patients/$patient_id/${placeOf[step.kind]}`, params: { patient_id, session_id } });
  };
  return (
    <MissingList
      title={t('missing.title')}
      complete={t('missing.complete')}
      items={missing.map((step) => ({
        key: 'scale' in step ? `${step.kind} ${step.scale}` : step.kind,
        words: wordsOf(step, t, names.scale),
        onOpen: open(step),
      }))}
    />
  );
}

const placeOf: Readonly<Record<Exclude<MissingStep['kind'], 'visit'>, string>> = {
  assessment: 'candidacy/intake',
  decision: 'candidacy',
  plan: 'plan',
  agreement: 'plan',
  consent: 'consent',
  contact: 'edit',
  signature: 'sessions/$session_id',
  baseline: 'outcomes',
  reading: 'outcomes',
  review: 'outcomes',
};

function wordsOf(
  step: MissingStep,
  t: ReturnType<typeof useText<typeof chartText.en>>,
  scaleName: (code: string) => string,
): string {
  if (step.kind === 'signature') return t('missing.signature', { number: step.number });
  if (step.kind === 'baseline' || step.kind === 'reading')
    return t(`missing.${step.kind}`, { scale: scaleName(step.scale) });
  if (step.kind === 'review') return t('missing.review', { when: longDate(step.due_on) });
  return t(`missing.${step.kind}`);
}
