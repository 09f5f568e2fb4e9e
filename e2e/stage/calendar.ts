import { addDays, daysBetween, calendarDate } from '@stipple/engine/kernel';
import type { CalendarDate } from '@stipple/engine/kernel';
import type { Locator, Page } from '@playwright/test';
import { practiceDay } from './practice-day.ts';

/** The Monday after next, counted from the practice's day: far enough ahead that nothing has passed. */
export function weekdayDay(): CalendarDate {
  const today = practiceDay();
  // 5 January 1970 was a Monday.
  const weekday = (daysBetween(calendarDate('1970-01-05'), today) + 7_000_000) % 7;
  return addDays(today, 14 - weekday);
}

/** A visit in the grid of the calendar, by who comes. */
export function visitBlock(page: Page, name: string): Locator {
  return page
    .getByRole('group', { name: 'Calendar', exact: true })
    .getByRole('button', { name: new RegExp(`^\\d\\d:\\d\\d ${name}`) });
}
