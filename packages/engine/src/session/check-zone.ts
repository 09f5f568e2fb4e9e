import { findDevice, findZone } from '../catalog/index.ts';
import type { Finding } from '../kernel/index.ts';
import { checkEndpoint } from './check-endpoint.ts';
import { checkPassCount } from './check-pass-count.ts';
import { checkPass, checkZoneDepth } from './check-pass.ts';
import { warning } from './limit.ts';
import type { ChartPass, ChartZone } from './session-chart.ts';

/**
 * One zone with every pass over it: each pass is held to the limits by itself, the traverses count together. A rule that
 * several passes break is told of once, with the deepest of them.
 */
export function checkZone(zone: ChartZone, device: string | null, indication: string): readonly Finding[] {
  const place = `zones.${zone.zone}`;
  const counted = countOf(zone.passes);
  const atEndpoint = zone.endpoint === null ? [] : checkEndpoint({ indication, endpoint: zone.endpoint });
  const isCountedWithDepth = device !== null && zone.passes.some(({ depth_mm }) => depth_mm !== null);
  return [
    ...checkNeedling(zone, device, indication),
    ...(counted === null || isCountedWithDepth ? [] : checkPassCount(place, counted)),
    ...checkSpeeds(zone, device),
    ...atEndpoint.map((finding) => ({ ...finding, rule: `${place}.${finding.rule}` })),
  ];
}

/** Depth with its device where both are there; the zone's own ceiling also without a device. */
function checkNeedling({ zone, passes }: ChartZone, device: string | null, indication: string): readonly Finding[] {
  const entry = findZone(zone);
  const counted = countOf(passes) ?? 1;
  if (entry === null || entry.excluded)
    return checkPass({ zone, depth_mm: 0, passes: counted, device: device ?? '', indication });
  return firstPerRule(
    deepestFirst(passes).flatMap((depth_mm) =>
      device === null
        ? checkZoneDepth(entry, depth_mm)
        : checkPass({ zone, depth_mm, passes: counted, device, indication }),
    ),
  );
}

/** Null where no count is recorded; a count that is none is given on as it is, to be refused. */
function countOf(passes: readonly ChartPass[]): number | null {
  const counts = passes.flatMap(({ count }) => (count === null ? [] : [count]));
  const strange = counts.find((count) => !Number.isInteger(count) || count < 1);
  if (strange !== undefined || counts.length === 0) return strange ?? null;
  return counts.reduce((sum, count) => sum + count, 0);
}

function deepestFirst(passes: readonly ChartPass[]): readonly number[] {
  const depths = passes.flatMap(({ depth_mm }) => (depth_mm === null ? [] : [depth_mm]));
  return [...new Set(depths)].toSorted((a, b) => b - a);
}

function checkSpeeds({ zone, passes }: ChartZone, device: string | null): readonly Finding[] {
  const entry = device === null ? null : findDevice(device);
  if (entry === null) return [];
  const { sources, sign_off } = entry;
  const strange = passes.find(({ speed }) => speed !== null && entry.speeds.every(({ code }) => code !== speed));
  if (strange === undefined) return [];
  const text = `"${strange.speed}" is not a speed of ${entry.name}.`;
  const rule = `zones.${zone}.speed.unknown`;
  return [warning({ rule, title: 'Not a speed of this device', text, sources, sign_off })];
}

function firstPerRule(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding, at) => findings.findIndex(({ rule }) => rule === finding.rule) === at);
}
