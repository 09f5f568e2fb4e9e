import { zones as zoneEntries } from '@stipple/engine/catalog';
import type { Finding } from '@stipple/engine/kernel';
import type { MappedZone } from '../../face-map/mapped-zone.ts';
import { say } from '../../text/texts.ts';
import { sessionsText } from '../../text/en/sessions.ts';
import { depthOf, isSkipped } from './chart-edits.ts';
import type { Chart, ChartZone } from './session.ts';
import { coverageOf } from './zone-passes.ts';

/** What the fill of the map stands for. */
export type MapFill = 'depth' | 'coverage';

/**
 * The chart on the map: proposed is dashed, delivered is filled, in hand is marked, left out says so. `chosen` is null on a
 * map that only shows.
 */
export function mappedSession(
  chart: Chart,
  chosen: readonly string[] | null,
  findings: readonly Finding[],
  fill: MapFill = 'depth',
): readonly MappedZone[] {
  const t = say(sessionsText);
  const most = greatestCoverage(chart);
  return Object.values(zoneEntries).map(({ code, name }) => {
    const zone = chart.zones.find((one) => one.zone === code);
    const skipped = zone !== undefined && isSkipped(zone);
    const treated = zone === undefined || skipped ? null : zone;
    const over_limit = findings.some((one) => one.verdict === 'unsuitable' && one.rule.startsWith(`zones.${code}.`));
    return {
      zone: code,
      name: skipped ? `${name}, ${t('zones.left-out')}` : name,
      state: treated?.standing ?? 'none',
      depth_mm: treated === null ? null : depthOf(treated),
      over_limit: over_limit && treated !== null,
      ...(chosen === null ? {} : { chosen: chosen.includes(code) }),
      ...(fill === 'depth' ? {} : { fill: treated === null ? null : coverageFill(treated, most) }),
    };
  });
}

/** Where the scale of coverage ends: at the zone that was worked on most. */
export function greatestCoverage({ zones }: Chart): number {
  return Math.max(0, ...zones.filter((zone) => !isSkipped(zone)).map((zone) => coverageOf(zone) ?? 0));
}

/** A press on a zone: one at a time it replaces the choice, several add up; a second press lets go. */
export function chosenAfter(chosen: readonly string[], zone: string, several: boolean): readonly string[] {
  if (!several) return chosen.length === 1 && chosen[0] === zone ? [] : [zone];
  return chosen.includes(zone) ? chosen.filter((one) => one !== zone) : [...chosen, zone];
}

function coverageFill(zone: ChartZone, most: number): { share: number; words: string } | null {
  const coverage = coverageOf(zone);
  return coverage === null || most === 0 ? null : { share: coverage / most, words: String(coverage) };
}
