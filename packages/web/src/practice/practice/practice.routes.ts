import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell.route.tsx';

export const practiceRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/practice',
    component: lazyRouteComponent(() => import('./practice.page.tsx'), 'PracticePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/practice/modules',
    component: lazyRouteComponent(() => import('./modules.page.tsx'), 'ModulesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/practice/permissions',
    component: lazyRouteComponent(() => import('./permissions.page.tsx'), 'PermissionsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/practice/history',
    component: lazyRouteComponent(() => import('./history.page.tsx'), 'PracticeHistoryPage'),
  }),
];
