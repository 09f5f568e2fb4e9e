import { mapZones, sharedSpeed } from './chart-edits.ts';
import type { Chart, ChartPass, ChartZone } from './session.ts';

/** One pass of a zone, counted from nought, or all of them together. */
export type PassAt = number | 'all';

/** Gives values to a pass of every chosen zone, or to all of its passes; a zone without any begins its first. */
export function changePasses(chart: Chart, chosen: readonly string[], at: PassAt, values: Partial<ChartPass>): Chart {
  const speed = sharedSpeed(chart);
  return mapZones(chart, chosen, (zone) => ({
    ...zone,
    passes: startedPasses(zone, speed).map((pass, index) =>
      at === 'all' || at === index ? { ...pass, ...values } : pass,
    ),
  }));
}

/** One more pass, as the last one was but for its direction. */
export function addPass(chart: Chart, chosen: readonly string[]): Chart {
  const speed = sharedSpeed(chart);
  return mapZones(chart, chosen, (zone) => {
    const before = startedPasses(zone, speed);
    const next: ChartPass = { depth_mm: null, speed, ...before.at(-1), direction: null, count: 1 };
    return { ...zone, passes: [...before, next].slice(0, MOST_PASSES) };
  });
}

export function removePass(chart: Chart, chosen: readonly string[], at: number): Chart {
  return mapZones(chart, chosen, (zone) => ({ ...zone, passes: zone.passes.filter((_pass, index) => index !== at) }));
}

/** The value that this pass (or every pass) of all these zones has, or null where they differ. */
export function sharedPassValue<Value>(
  zones: readonly ChartZone[],
  at: PassAt,
  valueOf: (pass: ChartPass) => Value,
): Value | null {
  const passes = zones.flatMap((zone) => zone.passes.filter((_pass, index) => at === 'all' || at === index));
  const [first, ...rest] = passes.map(valueOf);
  return first !== undefined && rest.every((value) => value === first) ? first : null;
}

/** Depth times passes, added up: how much of a zone's skin was worked on, for comparing zones of one session. */
export function coverageOf({ passes }: Pick<ChartZone, 'passes'>): number | null {
  if (passes.length === 0 || passes.some(({ depth_mm }) => depth_mm === null)) return null;
  return Number(passes.reduce((sum, { depth_mm, count }) => sum + (depth_mm ?? 0) * count, 0).toFixed(2));
}

/** As many as the record takes for one zone. */
export const MOST_PASSES = 12;

function startedPasses({ passes }: ChartZone, speed: string | null): readonly ChartPass[] {
  return passes.length > 0 ? passes : [{ depth_mm: null, speed, direction: null, count: 1 }];
}
