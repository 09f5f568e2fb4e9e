import type { CalendarDate, Finding } from '@stipple/engine/kernel';
import { checkSession } from '@stipple/engine/session';
import type { ZoneContent } from '@stipple/record/sessions/session-content';
import { passOnTheWire } from './session-chart.ts';

/** What the engine says of passes that somebody means to deliver, before there is a session around them. */
export function checkedPasses(
  zones: readonly Pick<ZoneContent, 'zone' | 'passes'>[],
  against: { readonly device: string | null; readonly indication: string; readonly today: CalendarDate },
): readonly Finding[] {
  const { device, indication, today } = against;
  const proposed = zones.map(({ zone, passes }) => ({ zone, passes: passes.map(passOnTheWire), endpoint: null }));
  return checkSession(
    { device, cartridges: [], anaesthetic: null, topicals: [], zones: proposed },
    { today, indication, answers: [] },
  );
}
