import { findZone } from '../catalog/index.ts';

/** Whether a list of zones holds this one, or the wider zone that it lies in. */
export function isListed(zone: string, listed: readonly string[]): boolean {
  const wider = findZone(zone)?.part_of ?? null;
  return listed.includes(zone) || (wider !== null && listed.includes(wider));
}
