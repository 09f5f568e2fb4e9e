import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { chartRoute } from '../shell/chart.route.tsx';

export const checkInsRoutes = [
  createRoute({
    getParentRoute: () => chartRoute,
    path: '/check-ins',
    component: lazyRouteComponent(() => import('./check-ins.page.tsx'), 'CheckInsPage'),
  }),
  createRoute({
    getParentRoute: () => chartRoute,
    path: '/messages',
    component: lazyRouteComponent(() => import('./messages.page.tsx'), 'MessagesPage'),
  }),
];
