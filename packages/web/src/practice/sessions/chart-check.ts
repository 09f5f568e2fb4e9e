import type { Answer } from '@stipple/engine/catalog';
import type { CalendarDate, Finding } from '@stipple/engine/kernel';
import { checkSession } from '@stipple/engine/session';
import { isSkipped } from './chart-edits.ts';
import type { Chart } from './session.ts';

export type CheckedAgainst = {
  readonly day: CalendarDate;
  readonly indication: string;
  readonly answers: readonly Answer[];
};

/** What the engine says of the chart as it is typed, by the same checks as the server's. Zones left out are not needled. */
export function checkChart(chart: Chart, { day, indication, answers }: CheckedAgainst): readonly Finding[] {
  const { device, cartridges, anaesthetic, topicals } = chart;
  return checkSession(
    {
      device,
      cartridges: cartridges.map(({ lot, expires_on }) => ({ lot: orNull(lot), expires_on })),
      anaesthetic:
        anaesthetic === null
          ? null
          : {
              product: anaesthetic.product,
              lot: orNull(anaesthetic.lot),
              grams: anaesthetic.grams,
              area_cm2: anaesthetic.area_cm2,
              minutes_on: minutesBetween(anaesthetic.on_at, anaesthetic.off_at),
              prescriber: orNull(anaesthetic.prescriber),
            },
      topicals: topicals.map((one) => ({
        topical: one.topical,
        lot: orNull(one.lot),
        prescriber: orNull(one.prescriber),
      })),
      zones: chart.zones
        .filter((zone) => !isSkipped(zone))
        .map(({ zone, passes, endpoint }) => ({ zone, passes, endpoint })),
    },
    { today: day, indication, answers, weight_kg: anaesthetic === null ? undefined : anaesthetic.weight_kg },
  );
}

/** Whole minutes, or null while one of the two moments is not there. */
export function minutesBetween(from: string | null, until: string | null): number | null {
  return from === null || until === null ? null : Math.round((Date.parse(until) - Date.parse(from)) / 60_000);
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
