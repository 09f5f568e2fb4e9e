import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell.route.tsx';

export const adverseEventsRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/adverse-events',
    component: lazyRouteComponent(() => import('./register.page.tsx'), 'RegisterPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/adverse-events/trends',
    component: lazyRouteComponent(() => import('./trends.page.tsx'), 'TrendsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/adverse-events/$adverse_event_id',
    component: lazyRouteComponent(() => import('./event.page.tsx'), 'EventPage'),
  }),
];
