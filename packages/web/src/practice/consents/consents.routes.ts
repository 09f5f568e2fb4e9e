import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { chartRoute } from '../shell/chart.route.tsx';

export const consentsRoutes = [
  createRoute({
    getParentRoute: () => chartRoute,
    path: '/consent',
    component: lazyRouteComponent(() => import('./consent.page.tsx'), 'ConsentPage'),
  }),
];
