import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell.route.tsx';

export const practiceReportRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/report',
    component: lazyRouteComponent(() => import('./practice-report.page.tsx'), 'PracticeReportPage'),
  }),
];
