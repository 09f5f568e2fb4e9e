import { aftercareTimeline, type AftercareItem } from '@stipple/engine/aftercare';
import type { Answer } from '@stipple/engine/catalog';
import { fromHundredths, type CalendarDate } from '@stipple/engine/kernel';
import { pigmentHistoryOn, skinTypeOn } from '@stipple/engine/patient-history';
import type { SessionContent, SessionRow } from '@stipple/record/sessions/session-content';
import { Temporal } from 'temporal-polyfill';
import { instantText } from '../access/practice-facts.ts';
import { presentContent, treatedZones } from '../sessions/session-chart.ts';

/** A line of the timeline with the instants between which it holds for this session. */
export type TimedItem = AftercareItem & { readonly from_at: string; readonly until_at: string | null };

/**
 * The timeline of one session. Hours are elapsed time, so an item of 24 hours ends 24 hours later also when the clocks
 * change in between.
 */
export function sessionAftercare(row: SessionRow, answers: readonly Answer[]): readonly TimedItem[] {
  const end = Temporal.Instant.from(endOf(row) ?? row.created_at);
  const content = presentContent(row);
  const items = aftercareTimeline({
    zones: treatedZones(content).map(({ zone }) => zone),
    deepest_mm: deepestMm(content) ?? DEEPEST_POSSIBLE_MM,
    skin_type: skinTypeOn(answers, dayFor('skin-type', row, answers)),
    topicals: content.topicals.map(({ topical }) => topical),
    indication: row.indication,
    pigment_history: pigmentHistoryOn(answers, dayFor('pigment-history', row, answers)),
  });
  return items.map((item) => ({
    ...item,
    from_at: hoursAfter(end, item.from_h),
    until_at: item.until_h === null ? null : hoursAfter(end, item.until_h),
  }));
}

/** The end as charted, else the moment of the signature; null while there is neither. */
export function endOf(row: SessionRow): string | null {
  return presentContent(row).ended_at ?? row.signed_at;
}

/** Deepest setting used; null where no depth is recorded. */
export function deepestMm(content: SessionContent): number | null {
  const depths = treatedZones(content).flatMap(({ depth_hundredths }) => depth_hundredths ?? []);
  return depths.length === 0 ? null : fromHundredths(Math.max(...depths));
}

/** An unknown depth is cared for as the deepest. */
const DEEPEST_POSSIBLE_MM = 5;

/** What was said since the session counts too: a skin type put right later is the better one. */
function dayFor(question: string, row: SessionRow, answers: readonly Answer[]): CalendarDate {
  const days = answers.filter((answer) => answer.question === question).map(({ answered_on }) => answered_on);
  return days.reduce((latest, day) => (day > latest ? day : latest), row.day);
}

function hoursAfter(end: Temporal.Instant, hours: number): string {
  return instantText(end.add({ seconds: Math.round(hours * 3600) }));
}
