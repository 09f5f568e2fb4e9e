import { calendarDate, type CalendarDate } from '@stipple/engine/kernel';
import type { Modules } from '@stipple/contract/modules';
import type { practiceSettings } from '@stipple/contract/practice';
import type { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';

/** What nearly every command needs to know of the practice. */
export type PracticeFacts = {
  readonly practice_id: string;
  readonly name: string;
  readonly country: string;
  readonly time_zone: string;
  readonly emergency_number: string;
  readonly is_demonstration: boolean;
  readonly settings: z.output<typeof practiceSettings>;
  /** What computes here: the practice's choices over the proposal for its country. */
  readonly modules: Modules;
  readonly version: number;
};

/** The practice's day at this instant. */
export function dayInZone(now: Temporal.Instant, timeZone: string): CalendarDate {
  return calendarDate(now.toZonedDateTimeISO(timeZone).toPlainDate().toString());
}

/** An instant as it travels: UTC, milliseconds, `Z`. */
export function instantText(at: Temporal.Instant): string {
  return at.toString({ fractionalSecondDigits: 3 });
}
