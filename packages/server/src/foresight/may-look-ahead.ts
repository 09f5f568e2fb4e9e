import type { PracticeFacts } from '../access/practice-facts.ts';

/** Whether what follows may be computed in this practice: pictures are switched on, and so is what they belong to. */
export function mayLookAhead({ settings, modules }: PracticeFacts): boolean {
  return settings.foresight_on && modules.planning;
}
