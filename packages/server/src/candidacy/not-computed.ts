import type { Assessment } from '@stipple/engine/candidacy';
import { catalogueRevision } from '@stipple/engine/catalog';
import type { CalendarDate } from '@stipple/engine/kernel';

/** The day's answers laid before the clinician without a word of the engine's. Its verdict says nothing and is not shown. */
export function notComputed(asked: {
  readonly indication: string;
  readonly zones: readonly string[];
  readonly today: CalendarDate;
}): Assessment {
  return {
    indication: asked.indication,
    zones: asked.zones,
    assessed_on: asked.today,
    verdict: 'cannot-tell',
    defer_until: null,
    not_before: null,
    findings: [],
    open_questions: [],
    catalogue_revision: catalogueRevision,
  };
}
