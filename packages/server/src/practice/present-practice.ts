import type { PracticeFacts } from '../access/practice-facts.ts';
import type { CalendarDate } from '@stipple/engine/kernel';

/** The practice as everyone who works in it sees it. */
export function presentPractice(practice: PracticeFacts, today: CalendarDate) {
  const { practice_id, name, country, time_zone, emergency_number, is_demonstration, settings, modules, version } =
    practice;
  return {
    practice_id,
    name,
    country,
    time_zone,
    emergency_number,
    is_demonstration,
    today,
    settings,
    modules,
    version,
  };
}
