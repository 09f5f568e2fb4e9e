import { findIndication, findZone, indications } from '@stipple/engine/catalog';
import type { IndicationEntry, ZoneEntry } from '@stipple/engine/catalog';
import { plannableZonesOf } from '@stipple/engine/treatment-plan';

/** What is to be treated, and where. */
export type Scope = { readonly indication: string | null; readonly zones: readonly string[] };

export const offeredIndications: readonly IndicationEntry[] = Object.values(indications).filter(
  (indication) => !indication.retired,
);

/** The zones of an indication, and the parts of them, that may be treated at all. */
export function offeredZones(indication: string | null): readonly ZoneEntry[] {
  return indication === null ? [] : plannableZonesOf(indication);
}

/** Another indication keeps the zones that it is treated in too; where there is only one, it is that one. */
export function withIndication(scope: Scope, indication: string): Scope {
  const offered = offeredZones(indication).map((zone) => zone.code);
  const kept = scope.zones.filter((zone) => offered.includes(zone));
  return { indication, zones: kept.length === 0 && offered.length === 1 ? offered : kept };
}

export function indicationName(code: string): string {
  return findIndication(code)?.name ?? code;
}

export function zoneNames(codes: readonly string[]): readonly string[] {
  return codes.map((code) => findZone(code)?.name ?? code);
}
