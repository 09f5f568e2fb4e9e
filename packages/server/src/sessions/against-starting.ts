import { licenceCovers, type CalendarDate, type Licence } from '@stipple/engine/kernel';
import type { SessionCandidacy, SessionRow } from '@stipple/record/sessions/session-content';
import { forbiddingNow, permitsNow } from '../candidacy/permits-now.ts';

/** Something that speaks against needling now, and whose reason it takes to start all the same. */
export type AgainstStarting = { readonly code: string; readonly text: string; readonly licence: Licence };

/**
 * What the time-out would find on this day: a verdict that does not permit, is missing or is no longer of now, or a consent
 * that is not there. Writing goes on whatever it says.
 */
export function againstStarting(row: SessionRow, today: CalendarDate): readonly AgainstStarting[] {
  return [
    ...againstCandidacy(row, today),
    ...(row.has_consent ? [] : [anybody('consent', 'There is no valid consent for this plan.')]),
  ];
}

function againstCandidacy({ candidacy, day }: SessionRow, today: CalendarDate): readonly AgainstStarting[] {
  if (candidacy === null) return [anybody('not-assessed', 'Candidacy was not assessed on the day of this session.')];
  if (today !== day) return [anybody('stale', `Candidacy was assessed for ${day}; its answers are of that day.`)];
  const verdict = permitsNow(candidacy, today)
    ? []
    : [
        {
          code: 'verdict',
          text: doesNotPermit(candidacy),
          licence: licenceFor(candidacy, today),
        },
      ];
  const stale = anybody('stale', 'Answers were given after the assessment; assess again.');
  return candidacy.answered_since ? [...verdict, stale] : verdict;
}

/** Without computed rules it is the clinician's own decision that is missing, or says no. */
export function doesNotPermit({ computed }: Pick<SessionCandidacy, 'computed'>): string {
  return computed
    ? 'The assessment of this day does not permit treatment, and it was not overridden.'
    : 'The clinician’s decision to treat on this day is not signed.';
}

/** The licence that could have overridden every finding that forbids; one that nobody may override asks for a physician. */
function licenceFor(candidacy: SessionCandidacy, today: CalendarDate): Licence {
  const needed = forbiddingNow(candidacy, today).map(({ overridable_by }) => overridable_by ?? 'physician');
  return needed.reduce<Licence>((most, one) => (licenceCovers(one, most) ? one : most), 'other');
}

function anybody(code: string, text: string): AgainstStarting {
  return { code, text, licence: 'other' };
}
