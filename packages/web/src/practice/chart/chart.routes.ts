import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { chartRoute } from '../shell/chart.route.tsx';

export const overviewRoutes = [
  createRoute({
    getParentRoute: () => chartRoute,
    path: '/',
    component: lazyRouteComponent(() => import('./overview.page.tsx'), 'OverviewPage'),
  }),
];
