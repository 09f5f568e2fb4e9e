import type { readPracticeReport } from '@stipple/contract/practice-report';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { exactMedian, exactProportion, isSmallGroup, spreadOf } from '@stipple/engine/statistics';

export type ReportGroup = ResponseOf<typeof readPracticeReport>['whole'];
export type Share = ReportGroup['events']['sessions_with'];
export type Spread = ReportGroup['plan_to_session'];

/** Some of many with exact limits; whether they are few is judged by the many. */
export function shareOf(count: number, of: number): Share {
  return { count, of, ...exactProportion(count, of), is_small: isSmallGroup(of) };
}

export function spreadWithLimits(values: readonly number[]): Spread {
  const { lower_quartile, upper_quartile } = spreadOf(values);
  return { ...exactMedian(values), lower_quartile, upper_quartile, is_small: isSmallGroup(values.length) };
}
