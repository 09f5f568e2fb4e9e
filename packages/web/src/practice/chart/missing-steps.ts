import type { CalendarDate } from '@stipple/engine/kernel';
import { isToTreat, unsignedSession } from './chart-facts.ts';
import type { Chart, OutcomeCourses, Series } from './chart-facts.ts';

export type MissingStep =
  | { readonly kind: 'assessment' | 'decision' | 'plan' | 'agreement' | 'consent' | 'visit' | 'contact' }
  | { readonly kind: 'signature'; readonly number: number; readonly session_id: string }
  | { readonly kind: 'baseline' | 'reading'; readonly scale: string }
  | { readonly kind: 'review'; readonly due_on: CalendarDate };

/** What a complete chart would have by now and this one has not, in the order of the path. */
export function missingSteps(
  chart: Chart,
  facts: {
    readonly series: Series | null;
    readonly outcomes: OutcomeCourses | null;
    readonly needsBaseline: (scale: string) => boolean;
    readonly today: CalendarDate;
  },
): readonly MissingStep[] {
  const { plan, latest_assessment: assessment } = chart;
  const goesOn = plan?.state !== 'ended' && (plan?.state === 'agreed' || isToTreat(assessment?.decision ?? null));
  const unsigned = unsignedSession(chart);
  return [
    ...when(assessment === null, { kind: 'assessment' }),
    ...when(assessment !== null && assessment.decision === null && plan?.state !== 'agreed', { kind: 'decision' }),
    ...when(goesOn && plan === null, { kind: 'plan' }),
    ...when(plan?.state === 'draft', { kind: 'agreement' }),
    ...when(plan?.state === 'agreed' && chart.consent_signed_at === null, { kind: 'consent' }),
    ...(plan?.state === 'agreed' ? baselines(facts) : []),
    ...(unsigned === null
      ? []
      : [{ kind: 'signature', number: unsigned.number_in_series, session_id: unsigned.session_id } as const]),
    ...atSession(chart, facts),
    ...reviewDue(chart, facts),
    ...when(goesOn && chart.next_appointment === null && !isSeriesDone(facts.series), { kind: 'visit' }),
    ...when(chart.patient.phone === '' && chart.patient.email === '', { kind: 'contact' }),
  ];
}

type Facts = Parameters<typeof missingSteps>[1];

/** Before the first session only: afterwards a baseline can no longer be taken. */
function baselines({ series, outcomes, needsBaseline }: Facts): readonly MissingStep[] {
  if (outcomes === null || series === null || series.done > 0) return [];
  return outcomes.courses
    .filter(({ scale, readings }) => needsBaseline(scale) && readings.every(({ occasion }) => occasion !== 'baseline'))
    .map(({ scale }) => ({ kind: 'baseline', scale }));
}

/** Scales to be rated with the session of today. */
function atSession({ plan }: Chart, { outcomes }: Facts): readonly MissingStep[] {
  if (plan?.state !== 'agreed' || outcomes === null) return [];
  return outcomes.due
    .filter(({ occasion, standing }) => occasion === 'session' && standing === 'due')
    .map(({ scale }) => ({ kind: 'reading', scale }));
}

function reviewDue({ plan }: Chart, { outcomes, today }: Facts): readonly MissingStep[] {
  const due_on = outcomes?.review_due_on ?? null;
  return plan?.state === 'agreed' && due_on !== null && due_on <= today ? [{ kind: 'review', due_on }] : [];
}

function isSeriesDone(series: Series | null): boolean {
  return series !== null && series.done >= series.planned;
}

function when(isSo: boolean, step: MissingStep): readonly MissingStep[] {
  return isSo ? [step] : [];
}
