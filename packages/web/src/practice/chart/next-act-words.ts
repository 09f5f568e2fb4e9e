import { assertNever } from '@stipple/engine/kernel';
import { longDate } from '../../text/dates.ts';
import { chartText } from '../../text/en/chart.ts';
import { say } from '../../text/texts.ts';
import { visitWhen } from '../appointments/visit-words.ts';
import type { Chart, Series } from './chart-facts.ts';
import type { NextAct } from './next-act.ts';

const t = say(chartText);

/** What the button of the next act says. */
export function nextActWords(next: NextAct): string {
  if (next.kind === 'sign-session') return t('next.sign-session', { number: next.session.number_in_series });
  if (next.kind === 'session') return t('next.session', { number: next.series.next });
  return t(`next.${next.kind}`);
}

/** Why it is next, in one sentence. */
export function nextActWhy(next: NextAct, chart: Chart): string {
  switch (next.kind) {
    case 'answer-check-in':
      return t('next.answer-check-in.why', { count: next.count });
    case 'sign-session':
      return t('next.sign-session.why', { when: longDate(next.session.day) });
    case 'ask-open':
    case 'decide':
      return t(`next.${next.kind}.why`, { when: longDate(next.assessed_on) });
    case 'assess-again':
      return t('next.assess-again.why', { when: longDate(next.since) });
    case 'plan-visit':
      return visitWhy(next);
    case 'wait':
      return waitWhy(next.why, chart);
    case 'session':
      return t('next.session.why', { number: next.series.next, planned: next.series.planned });
    case 'aftercare':
      return t('next.aftercare.why', { number: next.number });
    case 'outcome':
      return t('next.outcome.why', { count: next.count });
    case 'assess':
    case 'plan':
    case 'agree-plan':
    case 'consent':
    case 'look-back':
      return t(`next.${next.kind}.why`);
    default:
      return assertNever(next);
  }
}

function visitWhy({ series, from }: { readonly series: Series | null; readonly from: string | null }): string {
  if (from === null) return t('next.plan-visit.deferred.open');
  if (series === null) return t('next.plan-visit.deferred', { when: longDate(from) });
  const { next: number, planned } = series;
  return t('next.plan-visit.session', { number, planned, when: longDate(from) });
}

function waitWhy(why: 'visit' | 'referred' | 'not-treated', { next_appointment: visit }: Chart): string {
  if (why !== 'visit') return t(`next.wait.${why}`);
  return visit === null ? t('next.wait') : t('next.wait.visit', { when: visitWhen(visit) });
}
