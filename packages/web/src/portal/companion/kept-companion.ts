import { todayIn } from '../../text/dates.ts';
import { hasAll, keep, kept } from '../kept/kept.ts';
import type { Companion } from './companion.ts';

/** The last page with how far this phone's clock was from the server's. */
export type KeptCompanion = { readonly companion: Companion; readonly clock_ahead_ms: number };

export function keepCompanion(companion: Companion): void {
  const clock_ahead_ms = Date.now() - Date.parse(companion.now);
  keep('companion', { companion, clock_ahead_ms } satisfies KeptCompanion);
}

/** What was kept, unless the time of the page is over by now. */
export function keptCompanion(now_ms: number): KeptCompanion | null {
  const found = kept('companion', isKept);
  if (found === null) return null;
  const { companion, clock_ahead_ms } = found;
  const today = todayIn(companion.practice.time_zone, now_ms - clock_ahead_ms);
  return today > companion.access_ends_on ? null : found;
}

function isKept(value: unknown): value is KeptCompanion {
  return (
    hasAll(value, 'companion', 'clock_ahead_ms') &&
    typeof value.clock_ahead_ms === 'number' &&
    hasAll(
      value.companion,
      'kind',
      'wish',
      'practice',
      'session',
      'items',
      'card',
      'check_in',
      'intake',
      'readings',
      'access_ends_on',
    )
  );
}
