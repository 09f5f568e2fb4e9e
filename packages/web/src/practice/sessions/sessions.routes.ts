import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { chartRoute } from '../shell/chart.route.tsx';

export const sessionsRoutes = [
  createRoute({
    getParentRoute: () => chartRoute,
    path: '/sessions',
    component: lazyRouteComponent(() => import('./session-list.page.tsx'), 'SessionListPage'),
  }),
  createRoute({
    getParentRoute: () => chartRoute,
    path: '/sessions/$session_id',
    component: lazyRouteComponent(() => import('./session.page.tsx'), 'SessionPage'),
  }),
];
