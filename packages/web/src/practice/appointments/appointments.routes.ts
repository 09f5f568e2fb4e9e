import { parseCalendarDate } from '@stipple/engine/kernel';
import type { CalendarDate } from '@stipple/engine/kernel';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell.route.tsx';
import type { CalendarView, ColumnsBy } from './calendar-days.ts';

/** What the calendar shows, as its address says; whatever is left out is usual. */
export type CalendarSearch = {
  readonly day?: CalendarDate;
  readonly view?: CalendarView;
  readonly by?: ColumnsBy;
  /** Whose calendar: a staff id; anything else is everybody's. */
  readonly of?: string;
};

export const appointmentsRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/calendar',
    validateSearch: readCalendarSearch,
    component: lazyRouteComponent(() => import('./calendar.page.tsx'), 'CalendarPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/calendar/waiting',
    component: lazyRouteComponent(() => import('./waiting.page.tsx'), 'WaitingPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/calendar/settings',
    component: lazyRouteComponent(() => import('./booking-settings.page.tsx'), 'BookingSettingsPage'),
  }),
];

function readCalendarSearch({ day, view, by, of }: Record<string, unknown>): CalendarSearch {
  const parsed = parseCalendarDate(typeof day === 'string' ? day : '');
  return {
    ...(parsed.ok ? { day: parsed.value } : {}),
    ...(view === 'day' || view === 'week' ? { view } : {}),
    ...(by === 'people' || by === 'rooms' ? { by } : {}),
    ...(typeof of === 'string' ? { of } : {}),
  };
}
