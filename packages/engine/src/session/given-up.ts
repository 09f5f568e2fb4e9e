import type { ChartToClose } from './chart-to-close.ts';

/** Given up, with its reason, before any zone was treated. */
export function isGivenUpUntreated({ given_up_because, zones }: ChartToClose): boolean {
  const isTreated = zones.some(({ skipped_because, standing }) => skipped_because === '' && standing === 'delivered');
  return given_up_because !== '' && !isTreated;
}

/** No time-out, no first pass: nothing that only needling asks for is missing. */
export function wasNeverStarted({ time_out, started_at }: ChartToClose): boolean {
  return time_out === null && started_at === null;
}
