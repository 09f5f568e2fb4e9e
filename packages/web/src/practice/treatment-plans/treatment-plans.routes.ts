import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { chartRoute } from '../shell/chart.route.tsx';

export const treatmentPlansRoutes = [
  createRoute({
    getParentRoute: () => chartRoute,
    path: '/plan',
    component: lazyRouteComponent(() => import('./plan.page.tsx'), 'PlanPage'),
  }),
];
