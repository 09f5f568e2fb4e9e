import { aftercareTimeline, type AftercareItem } from '@stipple/engine/aftercare';
import type { Answer } from '@stipple/engine/catalog';
import { fromHundredths } from '@stipple/engine/kernel';
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
    skin_type: skinTypeOf(answers),
    topicals: content.topicals.map(({ topical }) => topical),
    indication: row.indication,
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

const SKIN_TYPES = ['i', 'ii', 'iii', 'iv', 'v', 'vi'] as const;

/** Null where it is not known or answers disagree; the engine then takes the careful side. */
function skinTypeOf(answers: readonly Answer[]): (typeof SKIN_TYPES)[number] | null {
  const said = answers.flatMap(({ question, value }) =>
    question === 'skin-type' && value.kind === 'choice' ? [value.choice] : [],
  );
  const [first] = said;
  const agreed = first !== undefined && said.every((choice) => choice === first);
  return agreed ? (SKIN_TYPES.find((type) => type === first) ?? null) : null;
}

function hoursAfter(end: Temporal.Instant, hours: number): string {
  return instantText(end.add({ seconds: Math.round(hours * 3600) }));
}
