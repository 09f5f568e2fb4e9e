import { missingBeforeSigning } from '@stipple/engine/session';
import type { VisitToClose } from '@stipple/engine/session';
import type { Chart, Session } from './session.ts';
import type { MissingItem } from './sign-reasons.ts';

type KnownOfVisit = Pick<VisitToClose, 'assessment' | 'has_consent' | 'has_photos' | 'is_start_confirmed'>;

/** What waits on this device about a session and is not on the server yet. */
export type WaitingHere = { readonly consent: boolean; readonly photos: boolean; readonly start: boolean };

/** The checklist as this device knows it: the server's own reasoning over the chart as it stands here. */
export function missingHere(chart: Chart, visit: KnownOfVisit): readonly MissingItem[] {
  const { started_at, ended_at } = chart;
  const ends_before_start = started_at !== null && ended_at !== null && Date.parse(ended_at) < Date.parse(started_at);
  return missingBeforeSigning(chart, { ...visit, start_unanswered: null, ends_before_start });
}

/** The same for a session that the server told of last, with what has happened here since. */
export function missingSince(chart: Chart, told: Session, waiting: WaitingHere): readonly MissingItem[] {
  const item = (code: string) => told.missing.find((one) => one.code === code);
  const unanswered = item('start-reason');
  const here = missingHere(chart, {
    assessment: item('assessment')?.text ?? null,
    has_consent: item('consent') === undefined || waiting.consent,
    has_photos: waiting.photos || (item('photos') === undefined && told.chart.photos_skipped_because === ''),
    is_start_confirmed: told.start !== null || waiting.start,
  });
  return unanswered === undefined ? here : [...here, unanswered];
}
