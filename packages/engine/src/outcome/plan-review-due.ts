import { addDays } from '../kernel/index.ts';
import type { CalendarDate } from '../kernel/index.ts';
import type { OutcomeChange } from './change-in-outcome.ts';

export type PlanUnderReview = {
  readonly is_agreed: boolean;
  /** Days of the signed sessions, in order. */
  readonly session_days: readonly CalendarDate[];
  readonly first_reading_days: number;
  readonly final_reading_days: number;
  /** Change on the plan's own measure since its start; null: not measured. */
  readonly direction: OutcomeChange['direction'] | null;
  /** Adverse events of the sessions of this plan that call for a look at it: not what passes by itself. */
  readonly adverse_events: readonly { readonly kind: string; readonly recorded_on: CalendarDate }[];
  /** Days on which the plan was reviewed. */
  readonly decided_on: readonly CalendarDate[];
};

/** Why the review and the stop rule of a plan come up, and since when. */
export type ReviewReason =
  | { readonly kind: 'first-reading' | 'final-reading'; readonly since: CalendarDate }
  | { readonly kind: 'no-change' | 'not-measured'; readonly since: CalendarDate; readonly sessions: number }
  | { readonly kind: 'adverse-event'; readonly since: CalendarDate; readonly event: string };

/**
 * After how many sessions without a change the stop rule is brought up.
 * @source protocols.md s8, row "No response": stop rule, no grade change after 3 sessions and 3 months (DEFAULT). The months come up as
 * the reading after the series does.
 */
export const SESSIONS_WITHOUT_CHANGE = 3;

/**
 * Brings the plan's review and stop rule up. It decides nothing: the rule's own words stand beside the reasons, and a person says
 * what follows. A decision on or after the day of a reason answers it.
 */
export function planReviewDue(plan: PlanUnderReview, today: CalendarDate): readonly ReviewReason[] {
  if (!plan.is_agreed) return [];
  const latest = plan.decided_on.toSorted().at(-1) ?? null;
  return [...atReadings(plan), ...withoutChange(plan), ...afterEvents(plan)].filter(
    ({ since }) => since <= today && (latest === null || latest < since),
  );
}

function atReadings({
  session_days,
  first_reading_days,
  final_reading_days,
}: PlanUnderReview): readonly ReviewReason[] {
  const [first] = session_days;
  if (first === undefined) return [];
  const early = { kind: 'first-reading', since: addDays(first, first_reading_days) } as const;
  const final = { kind: 'final-reading', since: addDays(first, final_reading_days) } as const;
  return final.since > early.since ? [early, final] : [early];
}

/** At every third session: change is looked for again, and found or not. */
function withoutChange({ session_days, direction }: PlanUnderReview): readonly ReviewReason[] {
  const rounds = Math.floor(session_days.length / SESSIONS_WITHOUT_CHANGE);
  const since = session_days[rounds * SESSIONS_WITHOUT_CHANGE - 1];
  if (since === undefined || direction === 'better') return [];
  return [{ kind: direction === null ? 'not-measured' : 'no-change', since, sessions: session_days.length }];
}

function afterEvents({ adverse_events }: PlanUnderReview): readonly ReviewReason[] {
  return adverse_events.map(({ kind, recorded_on }) => ({ kind: 'adverse-event', since: recorded_on, event: kind }));
}
