import { findZone } from '../catalog/index.ts';
import type { ChartToClose, ZoneToClose } from './chart-to-close.ts';
import { isGivenUpUntreated } from './given-up.ts';
import { missing, toPutRight } from './missing-item.ts';
import type { MissingItem } from './missing-item.ts';

/** What is open of the zones: one left out with a reason asks for nothing more. */
export function missingZones(content: ChartToClose): readonly MissingItem[] {
  const { zones, ended_at } = content;
  const asked = zones.filter(({ skipped_because }) => skipped_because === '');
  if (asked.length === 0 && isGivenUpUntreated(content)) return [];
  if (asked.length === 0 && ended_at !== null)
    return [missing('given-up', 'The session ended without a treated zone; say why it was given up.')];
  if (asked.length === 0) return [missing('zones', 'No treated zone is recorded.')];
  return asked.flatMap((zone) => (zone.standing === 'proposed' ? [stillProposed(zone)] : incomplete(zone)));
}

/** What is proposed has not happened: there is no signing past it, only doing it or saying why not. */
function stillProposed({ zone }: ZoneToClose): MissingItem {
  return toPutRight(
    `zone.${zone}`,
    `${nameOf(zone)}: only proposed; record what was delivered, or say why it was left out.`,
  );
}

function incomplete(zone: ZoneToClose): readonly MissingItem[] {
  const open = openParts(zone);
  if (open.length === 0) return [];
  const text = `${nameOf(zone.zone)}: ${open.join(', ')} not recorded; or say why it was left out.`;
  return [missing(`zone.${zone.zone}`, text)];
}

function openParts({ passes, endpoint }: ZoneToClose): readonly string[] {
  return [
    ...(passes.length === 0 ? ['passes'] : []),
    ...(passes.some(({ depth_mm }) => depth_mm === null) ? ['depth'] : []),
    ...(endpoint === null ? ['endpoint'] : []),
  ];
}

function nameOf(zone: string): string {
  return findZone(zone)?.name ?? zone;
}
