import { depthBandOf, followedSigns, healingBand, type BandRow, type DepthBand } from '@stipple/engine/triage';
import type { CheckInAnswers } from '@stipple/engine/triage';
import { fromHundredths } from '@stipple/engine/kernel';
import type { Scope } from '@stipple/record';
import { pastReports, type BandMoment } from '@stipple/record/healing-band/past-reports';
import type { SessionRow } from '@stipple/record/sessions/session-content';
import { Temporal } from 'temporal-polyfill';
import { deepestMm, endOf, sessionAftercare } from '../aftercare/session-aftercare.ts';
import { presentContent } from '../sessions/session-chart.ts';

/** A check-in, sent or about to be kept. */
export type BandedCheckIn = BandMoment & { readonly answers: CheckInAnswers };

type Followed = (typeof followedSigns)[number];

export type Band = { readonly hours_since: number; readonly depth: DepthBand; readonly rows: readonly BandRow[] };

/** The healing band of one check-in as it stood when it came in: what was sent later is not counted. */
export async function bandOfCheckIn(
  scope: Scope,
  session: SessionRow,
  check_in: BandedCheckIn,
  followed: readonly Followed[] = followedSigns,
): Promise<Band> {
  const { for_day, answers, received_at } = check_in;
  const past = (await pastReports(scope, check_in, followed)).map(({ deepest_hundredths, ...reports }) => ({
    ...reports,
    depth: depthBandOf(deepest_hundredths === null ? null : fromHundredths(deepest_hundredths)),
  }));
  const depth = depthBandOf(deepestMm(presentContent(session)));
  const hours_since = hoursSince(session, Temporal.Instant.from(received_at));
  // Which of these rules apply hangs on the session alone, so the patient's answers are not looked up.
  const course = sessionAftercare(session, []);
  return { hours_since, depth, rows: healingBand({ day: for_day, hours_since, depth, answers, past, course }) };
}

export function hoursSince(session: SessionRow, at: Temporal.Instant): number {
  return Temporal.Instant.from(endOf(session) ?? session.created_at)
    .until(at)
    .total('hours');
}

/** The followed signs that were ticked: only they can lie outside the band. */
export function followedThatWereTold({ groups }: CheckInAnswers): readonly Followed[] {
  const told = new Set(Object.values(groups).flatMap((answer) => ('yes' in answer ? answer.yes : [])));
  return followedSigns.filter(({ sign }) => told.has(sign));
}
