import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { chartRoute } from '../shell/chart.route.tsx';

export const outcomesRoutes = [
  createRoute({
    getParentRoute: () => chartRoute,
    path: '/outcomes',
    component: lazyRouteComponent(() => import('./outcomes.page.tsx'), 'OutcomesPage'),
  }),
];
