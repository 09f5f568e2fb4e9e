import { isSkipped } from './chart-edits.ts';
import type { Chart, ChartZone } from './session.ts';

/** Zones of the chart that nothing was done to and nothing was said of: the needling ended before them. */
export function untouched({ zones }: Chart): readonly ChartZone[] {
  return zones.filter((zone) => zone.standing === 'proposed' && !isSkipped(zone));
}

/** Zones that were left out because the session was given up. */
export function givenUpZones({ zones, given_up_because }: Chart): readonly ChartZone[] {
  return given_up_because === '' ? [] : zones.filter((zone) => zone.skipped_because === given_up_because);
}

/**
 * The session ended before its end: what was not treated is left out for this reason. Said in other words, the zones follow;
 * taken back, they wait again. A zone that had its own reason keeps it.
 */
export function giveUp(chart: Chart, reason: string): Chart {
  const because = reason.trim() === '' ? '' : reason;
  const left = new Set([...untouched(chart), ...givenUpZones(chart)].map(({ zone }) => zone));
  const zones = chart.zones.map((zone) => (left.has(zone.zone) ? { ...zone, skipped_because: because } : zone));
  return { ...chart, zones, given_up_because: because };
}
