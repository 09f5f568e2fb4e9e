import { findDevice, findZone } from '../catalog/index.ts';
import type { Answer } from '../catalog/index.ts';
import type { CalendarDate, Finding } from '../kernel/index.ts';
import { checkAnaesthetic } from './check-anaesthetic.ts';
import type { AnaesthetisedPatient } from './check-anaesthetic-patient.ts';
import { checkCartridge } from './check-cartridge.ts';
import { checkEndpoint } from './check-endpoint.ts';
import { checkPassCount } from './check-pass-count.ts';
import { checkPass, checkZoneDepth } from './check-pass.ts';
import { checkTopical } from './check-topical.ts';
import { forbidden, warning } from './limit.ts';
import { refusedDevice } from './refused-device.ts';
import { overlappingZones } from './overlapping-zones.ts';
import type { ChartZone, SessionChart } from './session-chart.ts';

export type SessionContext = {
  readonly today: CalendarDate;
  readonly indication: string;
  readonly answers: readonly Answer[];
  /** Whether the record already holds a session with this very needle head. */
  readonly cartridge_used_before?: boolean;
} & AnaesthetisedPatient;

/**
 * Everything that can be checked while a session is written. What is not entered yet is silent, except where a product is
 * already on the skin. Each finding's rule starts with its place in the chart, for example `zones.cheeks.depth`.
 */
export function checkSession(chart: SessionChart, context: SessionContext): readonly Finding[] {
  const { today, indication, answers, cartridge_used_before = false } = context;
  const { device, cartridge, anaesthetic } = chart;
  return [
    ...refusedDevice(device === null ? null : findDevice(device), 'device.refused'),
    ...checkSpeed(chart),
    ...(cartridge === null || device === null
      ? []
      : checkCartridge({ ...cartridge, device, today, used_before: cartridge_used_before })),
    ...(anaesthetic === null
      ? []
      : checkAnaesthetic({ ...anaesthetic, answers, age_years: context.age_years, weight_kg: context.weight_kg })),
    ...chart.topicals.flatMap(checkTopical),
    ...chart.zones.flatMap((zone) => checkZone(zone, device, indication)),
    ...repeatedZones(chart.zones),
    ...overlappingZones(chart.zones.map(({ zone }) => zone)),
  ];
}

function checkZone(zone: ChartZone, device: string | null, indication: string): readonly Finding[] {
  const { depth_mm, passes, endpoint } = zone;
  const place = `zones.${zone.zone}`;
  const atEndpoint = endpoint === null ? [] : checkEndpoint({ indication, endpoint });
  return [
    ...checkNeedling(zone, device, indication),
    ...(passes === null || (depth_mm !== null && device !== null) ? [] : checkPassCount(place, passes)),
    ...atEndpoint.map((finding) => ({ ...finding, rule: `${place}.${finding.rule}` })),
  ];
}

/** Depth with its device where both are there; the zone's own ceiling also without a device. */
function checkNeedling({ zone, depth_mm, passes }: ChartZone, device: string | null, indication: string) {
  const entry = findZone(zone);
  if (entry === null || entry.excluded)
    return checkPass({ zone, depth_mm: depth_mm ?? 0, passes: passes ?? 1, device: device ?? '', indication });
  if (depth_mm === null) return [];
  return device === null
    ? checkZoneDepth(entry, depth_mm)
    : checkPass({ zone, depth_mm, passes: passes ?? 1, device, indication });
}

function checkSpeed({ device, speed }: SessionChart): readonly Finding[] {
  const entry = device === null ? null : findDevice(device);
  if (entry === null || speed === null || entry.speeds.some((known) => known.code === speed)) return [];
  const text = `"${speed}" is not a speed of ${entry.name}.`;
  const { sources, sign_off } = entry;
  return [warning({ rule: 'speed.unknown', title: 'Not a speed of this device', text, sources, sign_off })];
}

function repeatedZones(zones: readonly ChartZone[]): readonly Finding[] {
  const codes = zones.map(({ zone }) => zone);
  const repeated = [...new Set(codes.filter((zone, at) => codes.indexOf(zone) !== at))];
  return repeated.map((zone) => {
    const words = { title: 'Zone entered twice', text: `${zone} is entered more than once.`, sources: [] };
    return forbidden({ rule: `zones.${zone}.repeated`, sign_off: 'default', ...words }, null);
  });
}
