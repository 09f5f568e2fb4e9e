import type { Answer } from '@stipple/engine/catalog';
import type { CalendarDate, Finding } from '@stipple/engine/kernel';
import { fromHundredths } from '@stipple/engine/kernel';
import { checkSession } from '@stipple/engine/session';
import type { AnaestheticContent, SessionContent } from '@stipple/record/sessions/session-content';
import { Temporal } from 'temporal-polyfill';
import { treatedZones } from './session-chart.ts';

/** What the checks need to know besides the chart. */
export type CheckedAgainst = {
  readonly day: CalendarDate;
  readonly indication: string;
  readonly answers: readonly Answer[];
};

/** What the engine says of the chart as it stands. Zones that were left out are not needled, so nothing is said of them. */
export function sessionFindings(content: SessionContent, against: CheckedAgainst): readonly Finding[] {
  const { device, speed, cartridge, anaesthetic, topicals } = content;
  return checkSession(
    {
      device,
      speed,
      cartridge: cartridge === null ? null : { lot: orNull(cartridge.lot), expires_on: cartridge.expires_on },
      anaesthetic: anaesthetic === null ? null : checkedAnaesthetic(anaesthetic),
      topicals: topicals.map(({ topical, lot, prescriber }) => ({
        topical,
        lot: orNull(lot),
        prescriber: orNull(prescriber),
      })),
      zones: treatedZones(content).map(({ zone, depth_hundredths, passes, endpoint }) => ({
        zone,
        depth_mm: depth_hundredths === null ? null : fromHundredths(depth_hundredths),
        passes,
        endpoint,
      })),
    },
    { today: against.day, indication: against.indication, answers: against.answers },
  );
}

/** Whether the anaesthetic's own reasons against it have to be looked up. */
export function usesAnaesthetic(content: { readonly anaesthetic: { readonly product: string } | null }): boolean {
  return content.anaesthetic !== null && content.anaesthetic.product !== NO_ANAESTHETIC;
}

/** Entry of the catalogue that says that none was used. */
const NO_ANAESTHETIC = 'none';

function checkedAnaesthetic({ product, lot, grams, area_cm2, on_at, off_at }: AnaestheticContent) {
  const minutes_on = on_at === null || off_at === null ? null : minutesBetween(on_at, off_at);
  return { product, lot: orNull(lot), grams, area_cm2, minutes_on };
}

function minutesBetween(from: string, until: string): number {
  return Math.round(Temporal.Instant.from(from).until(Temporal.Instant.from(until)).total('minutes'));
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
