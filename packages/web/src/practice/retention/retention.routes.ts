import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell.route.tsx';

export const retentionRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/practice/retention',
    component: lazyRouteComponent(() => import('./retention.page.tsx'), 'RetentionPage'),
  }),
];
