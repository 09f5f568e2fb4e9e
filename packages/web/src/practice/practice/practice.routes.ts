import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell.route.tsx';

export const practiceRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/practice',
    component: lazyRouteComponent(() => import('./practice.page.tsx'), 'PracticePage'),
  }),
];
