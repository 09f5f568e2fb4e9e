import { findIndication, findZone, zones } from '../catalog/index.ts';
import type { ZoneEntry } from '../catalog/index.ts';

/** Whether a list of zones holds this one, or the wider zone that it lies in. */
export function isListed(zone: string, listed: readonly string[]): boolean {
  const wider = findZone(zone)?.part_of ?? null;
  return listed.includes(zone) || (wider !== null && listed.includes(wider));
}

/** The zones in which an indication may be planned: those it lists in their order, each followed by the parts of it. */
export function plannableZonesOf(indication: string): readonly ZoneEntry[] {
  const listed = findIndication(indication)?.zones ?? [];
  const all = Object.values(zones);
  const withParts = listed.flatMap((code) =>
    [findZone(code) ?? [], all.filter((zone) => zone.part_of === code)].flat(),
  );
  return [...new Set(withParts)].filter((zone) => !zone.excluded && !zone.retired);
}
