import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { parseCalendarDate } from '@stipple/engine/kernel';
import type { CalendarDate } from '@stipple/engine/kernel';
import { shellRoute } from '../shell/shell.route.tsx';

export const todayRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  /** Another day is looked at by its date; anything that is no date is today. */
  validateSearch: (search: Record<string, unknown>): { day?: CalendarDate } => {
    const day = search['day'];
    const parsed = parseCalendarDate(typeof day === 'string' ? day : '');
    return parsed.ok ? { day: parsed.value } : {};
  },
  component: lazyRouteComponent(() => import('./today.page.tsx'), 'TodayPage'),
});

export const todayRoutes = [todayRoute];
