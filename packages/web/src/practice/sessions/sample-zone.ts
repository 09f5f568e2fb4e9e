import type { ChartZone } from './session.ts';

/** A zone as it was needled, for tests: not done yet where no stopping sign is given. */
export function sampleZone(
  zone: string,
  depth_mm: number,
  count: number,
  endpoint: string | null,
  skipped_because = '',
): ChartZone {
  const passes = [{ depth_mm, speed: null, direction: null, count }];
  return {
    zone,
    passes,
    endpoint,
    skipped_because,
    standing: endpoint === null ? 'proposed' : 'delivered',
    proposed: null,
  };
}
