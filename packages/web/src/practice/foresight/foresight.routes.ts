import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { chartRoute } from '../shell/chart.route.tsx';

export const foresightRoutes = [
  createRoute({
    getParentRoute: () => chartRoute,
    path: '/plan/foresight',
    component: lazyRouteComponent(() => import('./foresight.page.tsx'), 'ForesightPage'),
  }),
];
