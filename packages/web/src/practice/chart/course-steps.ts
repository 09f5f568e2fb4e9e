import type { NextAct } from './next-act.ts';
import { isToTreat } from './chart-facts.ts';
import type { Chart, Series } from './chart-facts.ts';

export type CourseStep = {
  readonly step: 'candidacy' | 'decision' | 'plan' | 'consent' | 'sessions' | 'aftercare' | 'outcome';
  readonly state: 'done' | 'now' | 'ahead';
};

/** The path from first question to outcome, with what lies behind and the step that the next act belongs to. */
export function courseSteps(chart: Chart, series: Series | null, next: NextAct): readonly CourseStep[] {
  const done: Readonly<Record<CourseStep['step'], boolean>> = {
    candidacy: chart.latest_assessment !== null,
    decision: isToTreat(chart.latest_assessment?.decision ?? null) || chart.plan !== null,
    plan: chart.plan !== null && chart.plan.state !== 'draft',
    consent: chart.consent_signed_at !== null,
    sessions: series !== null && series.done >= series.planned,
    aftercare: series !== null && series.done >= series.planned,
    outcome: chart.plan?.state === 'ended',
  };
  const now = stepOf(next);
  return steps.map((step) => ({ step, state: step === now ? 'now' : done[step] ? 'done' : 'ahead' }));
}

const steps: readonly CourseStep['step'][] = [
  'candidacy',
  'decision',
  'plan',
  'consent',
  'sessions',
  'aftercare',
  'outcome',
];

function stepOf(next: NextAct): CourseStep['step'] | null {
  switch (next.kind) {
    case 'assess':
    case 'ask-open':
    case 'assess-again':
      return 'candidacy';
    case 'decide':
      return 'decision';
    case 'plan':
    case 'agree-plan':
      return 'plan';
    case 'consent':
      return 'consent';
    case 'session':
    case 'sign-session':
      return 'sessions';
    case 'aftercare':
    case 'answer-check-in':
      return 'aftercare';
    case 'outcome':
    case 'look-back':
      return 'outcome';
    case 'plan-visit':
      return next.for === 'session' ? 'sessions' : 'candidacy';
    case 'wait':
      return null;
  }
}
