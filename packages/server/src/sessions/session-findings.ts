import type { Answer } from '@stipple/engine/catalog';
import type { CalendarDate, Finding } from '@stipple/engine/kernel';
import { ageInYears } from '@stipple/engine/kernel';
import { checkSession } from '@stipple/engine/session';
import type { AnaestheticContent, SessionContent, ZoneContent } from '@stipple/record/sessions/session-content';
import { Temporal } from 'temporal-polyfill';
import { passOnTheWire } from './session-chart.ts';

/** What the checks need to know besides the chart. */
export type CheckedAgainst = {
  readonly day: CalendarDate;
  readonly indication: string;
  readonly answers: readonly Answer[];
  /** Undefined where nothing asks for it: no anaesthetic was used. */
  readonly birth_date: CalendarDate | null | undefined;
};

/**
 * What the engine says of the chart as it stands, of what is proposed as of what was delivered. Zones that were left out
 * are not needled, so nothing is said of them.
 */
export function sessionFindings(content: SessionContent, against: CheckedAgainst): readonly Finding[] {
  const { device, cartridges, anaesthetic, topicals, zones } = content;
  const { day, indication, answers, birth_date } = against;
  return checkSession(
    {
      device,
      cartridges: cartridges.map(({ lot, expires_on }) => ({ lot: orNull(lot), expires_on })),
      anaesthetic: anaesthetic === null ? null : checkedAnaesthetic(anaesthetic),
      topicals: topicals.map(({ topical, lot, prescriber }) => ({
        topical,
        lot: orNull(lot),
        prescriber: orNull(prescriber),
      })),
      zones: zones.filter(({ skipped_because }) => skipped_because === '').map(checkedZone),
    },
    {
      today: day,
      indication,
      answers,
      age_years: birth_date === null || birth_date === undefined ? birth_date : ageInYears(birth_date, day),
      weight_kg: anaesthetic === null ? undefined : anaesthetic.weight_kg,
    },
  );
}

/** Whether the anaesthetic's own reasons against it have to be looked up. */
export function usesAnaesthetic(content: { readonly anaesthetic: { readonly product: string } | null }): boolean {
  return content.anaesthetic !== null && content.anaesthetic.product !== NO_ANAESTHETIC;
}

/** Entry of the catalogue that says that none was used. */
const NO_ANAESTHETIC = 'none';

function checkedAnaesthetic({ product, lot, grams, area_cm2, on_at, off_at, prescriber }: AnaestheticContent) {
  const minutes_on = on_at === null || off_at === null ? null : minutesBetween(on_at, off_at);
  return { product, lot: orNull(lot), grams, area_cm2, minutes_on, prescriber: orNull(prescriber) };
}

function checkedZone({ zone, passes, endpoint }: ZoneContent) {
  return { zone, passes: passes.map(passOnTheWire), endpoint };
}

function minutesBetween(from: string, until: string): number {
  return Math.round(Temporal.Instant.from(from).until(Temporal.Instant.from(until)).total('minutes'));
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
