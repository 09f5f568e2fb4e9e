import { exactProportion, exactRate, isSmallGroup } from '../statistics/index.ts';

/** Counts of one group of sessions. */
export type GroupCounts = {
  /** Signed sessions that count. */
  readonly sessions: number;
  /** Of these, sessions after which at least one event was recorded. */
  readonly sessions_with_event: number;
  readonly events: number;
};

export type GroupTrend = GroupCounts & {
  /** Sessions with an event for each session, with exact 95 % limits; the share of no sessions is not known. */
  readonly share: number | null;
  readonly low: number;
  readonly high: number;
  /** Events for each hundred sessions, with exact 95 % limits; no upper limit without a session. */
  readonly per_hundred: number | null;
  readonly per_hundred_low: number;
  readonly per_hundred_high: number | null;
  /** Too few sessions to conclude anything: shown greyed. */
  readonly is_small: boolean;
};

/**
 * Counts with their limits. Two groups whose limits overlap are not told apart; and what was not reported is not in it, whichever the
 * group.
 */
export function trendOf(counts: GroupCounts): GroupTrend {
  const { sessions, sessions_with_event, events } = counts;
  const { share, low, high } = exactProportion(sessions_with_event, sessions);
  const rate = exactRate(events, sessions / 100);
  return {
    ...counts,
    share,
    low,
    high,
    per_hundred: rate.rate,
    per_hundred_low: rate.low,
    per_hundred_high: rate.high,
    is_small: isSmallGroup(sessions),
  };
}
