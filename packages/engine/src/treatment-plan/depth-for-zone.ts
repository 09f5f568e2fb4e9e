import type { DeviceEntry, PlanTemplate, ZoneEntry } from '../catalog/index.ts';

/**
 * The setting proposed for a zone in mm, or null where the device has none that is shallow enough. It never leaves the
 * indication's range, the zone's usual range, its ceiling or the depth to which the device was evaluated; inside them the
 * middle is taken, in darker skin the shallow end. Where indication and zone do not overlap, the zone decides.
 * @source protocols.md s1B and s4 DEFAULT columns; s4: prefer the shallower of two plausible settings (Ahmed25, Zeitter14)
 */
export function depthForZone(
  template: PlanTemplate,
  zone: ZoneEntry,
  device: DeviceEntry,
  shallow: boolean,
): number | null {
  const deepest = deepestFor(template, zone, device);
  const shallowest = Math.max(template.depth_mm[0], zone.soft_depth_mm[0]);
  const overlap = shallowest < deepest;
  if (shallow) return settingNear(device, overlap ? shallowest : Math.min(zone.soft_depth_mm[0], deepest), deepest);
  return settingNear(device, overlap ? (shallowest + deepest) / 2 : deepest, deepest);
}

function deepestFor(template: PlanTemplate, zone: ZoneEntry, device: DeviceEntry): number {
  const evaluated = device.evaluated_to_mm ?? Number.POSITIVE_INFINITY;
  return Math.min(template.depth_mm[1], zone.soft_depth_mm[1], zone.depth_cap_mm, evaluated);
}

/** The deepest setting up to the wish; if the device has none, the shallowest it has within the limit. */
function settingNear(device: DeviceEntry, wish_mm: number, limit_mm: number): number | null {
  const settings = settingsOf(device).filter((setting) => setting <= limit_mm);
  return settings.findLast((setting) => setting <= wish_mm) ?? settings[0] ?? null;
}

/** Between two settings proposed for a dial whose own steps were not read; ours alone. */
const STEP_MM = 0.25;

/** What may be proposed on this device, from the shallowest; empty where its depths are not known at all. */
export function settingsOf({ depth_settings_mm, deepest_mm }: DeviceEntry): readonly number[] {
  if (depth_settings_mm.length > 0 || deepest_mm === null) return depth_settings_mm.toSorted((a, b) => a - b);
  return Array.from({ length: Math.floor(deepest_mm / STEP_MM) }, (_, index) => (index + 1) * STEP_MM);
}
