import { isSkipped } from './chart-edits.ts';
import type { Chart, ChartPass, ChartZone } from './session.ts';

/** What may be filled in beforehand: zones with their passes and nothing else. */
export type Proposal = {
  readonly from: 'last-time' | 'template';
  readonly zones: readonly { readonly zone: string; readonly passes: readonly ChartPass[] }[];
};

/**
 * Fills the proposed layer. A zone that was delivered or left out today stays as it is, and so does one that the proposal
 * does not name; of a zone only the passes are taken over.
 */
export function propose(chart: Chart, { from, zones }: Proposal): Chart {
  const proposed = (zone: ChartZone): ChartZone => {
    const passes = zones.find((one) => one.zone === zone.zone)?.passes;
    if (passes === undefined || zone.standing === 'delivered' || isSkipped(zone)) return zone;
    return { ...zone, passes: [...passes], endpoint: null, proposed: { from, passes: [...passes] } };
  };
  const added = zones
    .filter(({ zone }) => chart.zones.every((one) => one.zone !== zone))
    .map(({ zone, passes }) => newZone(zone, passes, from));
  return { ...chart, zones: [...chart.zones.map(proposed), ...added] };
}

/** A zone that is proposed with every depth filled in, so that one tap can say that it was done so. */
export function isDeliverable(zone: ChartZone): boolean {
  if (zone.standing === 'delivered' || isSkipped(zone)) return false;
  return zone.passes.length > 0 && zone.passes.every(({ depth_mm }) => depth_mm !== null);
}

/** From proposed to delivered, with the values that stand there. */
export function deliver(chart: Chart, codes: readonly string[]): Chart {
  const delivered = (zone: ChartZone): ChartZone =>
    codes.includes(zone.zone) && isDeliverable(zone) ? { ...zone, standing: 'delivered' } : zone;
  return { ...chart, zones: chart.zones.map(delivered) };
}

/** Whether the zone was delivered exactly as it had been proposed. */
export function isUnchanged({ standing, passes, proposed }: ChartZone): boolean {
  if (standing !== 'delivered' || proposed === null || passes.length !== proposed.passes.length) return false;
  return passes.every((pass, at) => samePass(pass, proposed.passes[at]));
}

function samePass(one: ChartPass, other: ChartPass | undefined): boolean {
  if (other === undefined || one.depth_mm !== other.depth_mm) return false;
  return one.speed === other.speed && one.direction === other.direction && one.count === other.count;
}

function newZone(zone: string, passes: readonly ChartPass[], from: Proposal['from']): ChartZone {
  const open = { endpoint: null, skipped_because: '', standing: 'proposed' } as const;
  return { zone, passes: [...passes], ...open, proposed: { from, passes: [...passes] } };
}
